import Diagnostics
import LessonKit
import Programs

/// A struct of a lesson in the sandbox, whose tensors and layers are found by the shape of its type.
final class LessonModule: ModuleBody {
  let name: String
  /// Whether calling it changes variables other than its own.
  let changesVariables: Bool
  /// The struct's fields.
  let value: Value
  private let shape: Int
  private let shapes: [TypeShape]
  private let function: Value?
  private let trainingFunction: Value?

  /// A struct, with what the checker says of its type.
  convenience init(_ value: Value, _ witness: Value, _ machine: Machine) {
    let parts = fields(witness)
    let shape = Int.fromLesson(parts[0])
    var name = ""
    if case .structure(let type, _) = machine.shapes[shape].kind { name = type.name }
    self.init(
      name: name, value, shape, machine.shapes, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil,
      changesVariables: parts.dropFirst().contains { machine.assignsCaptured($0) })
  }

  private init(
    name: String, _ value: Value, _ shape: Int, _ shapes: [TypeShape], _ function: Value?, _ trainingFunction: Value?,
    changesVariables: Bool
  ) {
    self.name = name
    self.value = value
    self.shape = shape
    self.shapes = shapes
    self.function = function
    self.trainingFunction = trainingFunction
    self.changesVariables = changesVariables
  }

  func visited(by visitor: ModuleVisitor) -> any ModuleBody {
    LessonModule(
      name: name, visited(value, shape, "", isVariable: true, visitor) ?? value, shape, shapes, function,
      trainingFunction, changesVariables: changesVariables)
  }

  func callAsFunction(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard let machine = Machine.current else { throw .interrupted }
    guard let function else { throw missingCall }
    do throws(EngineError) {
      if isTraining, let trainingFunction {
        return Tensor.fromLesson(try machine.call(trainingFunction, [value, x.forLesson, .bool(true)]))
      }
      return Tensor.fromLesson(try machine.call(function, [value, x.forLesson]))
    } catch {
      if machine.notes.count < 3 {
        machine.notes.append(Diagnostic.Note(name + " was given a batch of shape " + text(x.shape)))
      }
      throw error
    }
  }

  /// What nests deeper is left alone: it would need a deeper stack than there is.
  private static let greatestDepth = 200

  /// The value with what the visitor gives in place of its tensors and layers; nothing where it holds none.
  private func visited(
    _ value: Value, _ shape: Int, _ name: String, isVariable: Bool, depth: Int = 0, _ visitor: ModuleVisitor
  ) -> Value? {
    guard depth < LessonModule.greatestDepth else { return nil }
    switch (shapes[shape].kind, value) {
    case (.tensor, .tensor(let box)):
      return (isVariable ? visitor.tensor(box.tensor, name) : visitor.constant(box.tensor)).forLesson
    case (.layer, .object(let object)):
      guard let layer = object as? Layer else { return nil }
      return .object(visitor.layer(layer, name))
    case (.optional(let wrapped), _):
      if case .none = value { return nil }
      return visited(value, wrapped, name, isVariable: isVariable, depth: depth + 1, visitor)
    case (.array(let element), .array(let box)):
      if case .plain = shapes[element].kind { return nil }
      let prefix = name + "."
      return visited(box.elements, depth, visitor) { (prefix + $0.description, element, isVariable) }
        .map { .array(ArrayBox($0)) }
    case (.structure(let type, let parts), .fields(let box)) where type.isModule:
      let prefix = name.utf8.isEmpty ? "" : name + "."
      return visited(box.elements, depth, visitor) {
        (prefix + (parts[$0].label ?? ""), parts[$0].shape, parts[$0].isVariable)
      }.map { .fields(ArrayBox($0)) }
    default: return nil
    }
  }

  private func visited(
    _ values: [Value], _ depth: Int, _ visitor: ModuleVisitor,
    _ place: (Int) -> (name: String, shape: Int, isVariable: Bool)
  ) -> [Value]? {
    var result = values
    var isChanged = false
    for index in values.indices {
      let (name, shape, isVariable) = place(index)
      guard let new = visited(values[index], shape, name, isVariable: isVariable, depth: depth + 1, visitor) else {
        continue
      }
      result[index] = new
      isChanged = true
    }
    return isChanged ? result : nil
  }
}

extension Machine {
  /// Whether a function of the lesson changes variables other than its own.
  fileprivate func assignsCaptured(_ function: Value) -> Bool {
    guard case .function(let box) = function else { return false }
    return functions[box.function].prototype.assignsCaptured
  }
}

/// A shape as a lesson writes it: `[2, 3]`.
private func text(_ shape: [Int]) -> String {
  var text = "["
  for index in shape.indices { text += index == 0 ? "\(shape[index])" : ", \(shape[index])" }
  return text + "]"
}
