import Learning
import Tensors
import Testing

@Suite struct GradientAuditTests {
  init() { freshSession() }

  func audited(_ work: () throws -> Void) throws -> [GradientAudit.Finding] {
    let audit = GradientAudit()
    audit.start()
    defer { audit.stop() }
    try work()
    return audit.findings
  }

  @Test func functionsAreCheckedAtTheirFirstCalls() throws {
    let findings = try audited {
      for _ in 0..<100 {
        _ = try gradient(at: Tensor([1.0, 2])) { (w) throws(EngineError) in try w.squared().sum() }
      }
    }
    // Calls 1, 2, 4, 8, 16, 32, 64.
    #expect(findings.count == 7)
    #expect(findings.allSatisfy { $0.subject == "gradient" && $0.check.passed && $0.check.checked == 2 })
  }

  @Test func aWrongGradientIsFound() throws {
    let findings = try audited {
      _ = try gradient(at: Tensor([1.0])) { (w) throws(EngineError) in try (w * stopGradient(w)).sum() }
    }
    #expect(findings.count == 1 && !findings[0].check.passed)
  }

  @Test(arguments: [Precision.double, .single]) func trainedModelsAreCheckedAndNothingElseChanges(
    precision: Precision
  ) throws {
    func train() throws -> (History, [Double], UInt64, Int) {
      freshSession(precision)
      let data = try Dataset.moons(count: 40, seed: 1)
      let model = try Sequential(input: 2) {
        Dense(6, activation: .relu, kernelRegularizer: .l2(0.01))
        BatchNormalization()
        Dropout(0.3)
        Dense(1, activation: .sigmoid)
      }
      let history = try model.fit(data, loss: .binaryCrossentropy, optimizer: Adam(), epochs: 3, batchSize: 16)
      return (
        history, try model(data.x).values, Session.current.randomPosition, Session.current.operations
      )
    }
    let plain = try train()
    let audit = GradientAudit()
    let findings: [GradientAudit.Finding]
    freshSession(precision)
    audit.start()
    let watched = try train()
    findings = audit.findings
    audit.stop()
    #expect(findings.count == 2 && findings.allSatisfy { $0.subject == "fit" && $0.check.passed })
    #expect(plain.0.loss == watched.0.loss && plain.1 == watched.1)
    #expect(plain.2 == watched.2 && plain.3 == watched.3)
  }
}
