import Tensors

/// Checks, while a lesson runs, the gradient of every function it differentiates and of every model it trains.
///
/// A function that is differentiated over and over is checked at its first, second, fourth, eighth… call, and not at all
/// if it changes variables of the lesson. A model is checked on its first batch. A few entries of every tensor are compared, chosen by a fixed seed.
package final class GradientAudit {
  /// The audit that is on, if any.
  nonisolated(unsafe) package private(set) static var current: GradientAudit?

  /// What was checked.
  package struct Finding: Sendable {
    /// `gradient` for a function of the lesson, `fit` for a trained model.
    package let subject: String
    /// How the gradients compare.
    package let check: GradientCheck
  }

  /// All checks so far, in order.
  package private(set) var findings: [Finding] = []
  /// How many checks could not be made, because they would use up more than the example itself may.
  package private(set) var uncheckedCount = 0
  /// Whether a check is running now; layers keep no running averages then.
  package private(set) var isChecking = false
  private let entriesPerTensor: Int
  private var calls = 0

  /// An audit that compares so many entries of every tensor.
  package init(entriesPerTensor: Int = 3) { self.entriesPerTensor = entriesPerTensor }

  /// Starts to watch the session.
  package func start() {
    GradientAudit.current = self
    Session.current.onDifferentiated = { [self] inputs, f, _ in observe(inputs, f) }
  }

  /// Stops to watch.
  package func stop() {
    GradientAudit.current = nil
    Session.current.onDifferentiated = nil
  }

  /// Counts a function that is differentiated without being told, if it is not one of those that are checked.
  func passesOver() -> Bool {
    guard (calls + 1) & calls != 0 else { return false }
    calls += 1
    return true
  }

  private func observe(_ inputs: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor) {
    calls += 1
    guard calls & (calls - 1) == 0 else { return }
    check("gradient", inputs, f)
  }

  /// Checks a model that is about to train, or has just been trained, on a few rows in double precision.
  func check(_ model: Sequential, _ x: Tensor, _ y: Tensor, _ loss: Loss) {
    let session = Session.current
    let precision = session.precision
    session.precision = .double
    defer { session.precision = precision }
    do throws(EngineError) {
      let rows = min(x.shape[0], 8)
      let x = try x.slice(axis: 0, from: 0, to: rows).inDouble, y = try y.slice(axis: 0, from: 0, to: rows).inDouble
      let copy = model.copied()
      for parameter in copy.allParameters { parameter.value = try parameter.value.inDouble }
      let trained = copy.allParameters.filter { $0.isTrainable }
      check("fit", trained.map { $0.value }) { (values) throws(EngineError) in
        try copy.withParameters(trained, values) { () throws(EngineError) in
          try copy.trainingLoss(x, y, loss).value
        }
      }
    } catch {
      note(error)
    }
  }

  /// What the lesson's own run does not meet is that a check uses up what is allowed for it; of every other error it
  /// tells itself.
  private func note(_ error: EngineError) {
    switch error {
    case .operationBudget, .memoryBudget, .interrupted: uncheckedCount += 1
    default: break
    }
  }

  /// Checks a function without a trace: nothing is written, counted or drawn that would not be without the audit.
  func check(
    _ subject: String, _ inputs: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) {
    let session = Session.current
    let position = session.randomPosition, operations = session.operations, write = session.write
    session.write = { _ in }
    isChecking = true
    defer {
      session.randomPosition = position
      session.operations = operations
      session.write = write
      isChecking = false
    }
    session.rehearse {
      do throws(EngineError) {
        let check = try FiniteDifferences(inputs, f).check(entriesPerTensor: entriesPerTensor, f)
        findings.append(Finding(subject: subject, check: check))
      } catch {
        note(error)
      }
    }
  }
}

extension Tensor {
  fileprivate var inDouble: Tensor {
    get throws(EngineError) { try Tensor(shape: shape, values: values, precision: .double) }
  }
}
