#if !hasFeature(Embedded)
  @_spi(Reflection) import Swift

  /// A struct of a compiled lesson, whose tensors and layers are found by reflection.
  final class ReflectedModule<M: Module>: ModuleBody {
    let module: M

    init(_ module: M) { self.module = module }

    var name: String { String(describing: M.self) }

    // Compiled lessons do not check gradients while they run.
    var changesVariables: Bool { false }

    func visited(by visitor: ModuleVisitor) -> any ModuleBody {
      ReflectedModule(reflecting(module, "", visitor))
    }

    func callAsFunction(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
      isTraining ? module(x, isTraining: true) : module(x)
    }
  }

  /// The module with what the visitor gives in place of its tensors and layers.
  private func reflecting<M: Module>(_ module: M, _ path: String, _ visitor: ModuleVisitor) -> M {
    var result = module
    _forEachFieldWithKeyPath(of: M.self) { name, field in
      let name = path + String(cString: name)
      // Only a stored property declared with `var` has a path that writes.
      let isVariable = field is any VariableField
      guard let new = replacement(for: module[keyPath: field], name, isVariable, visitor) else { return true }
      guard let offset = MemoryLayout<M>.offset(of: field) else { return true }
      withUnsafeMutableBytes(of: &result) { bytes in
        guard let base = bytes.baseAddress else { return }
        func store<Value>(_ type: Value.Type) { write(new, base + offset, as: type) }
        _openExistential(type(of: field).valueType, do: store)
      }
      return true
    }
    return result
  }

  /// What is to stand in place of a field's value; nothing where it holds no tensor and no layer.
  private func replacement(for value: Any, _ name: String, _ isVariable: Bool, _ visitor: ModuleVisitor) -> Any? {
    switch value {
    case let tensor as Tensor: return isVariable ? visitor.tensor(tensor, name) : visitor.constant(tensor)
    case let layer as Layer: return visitor.layer(layer, name)
    case let module as any Module: return reflecting(module, name + ".", visitor)
    case let list as any PartList: return list.replaced(name, isVariable, visitor)
    default: return nil
    }
  }

  /// Stores a value of a field's own type.
  private func write<Value>(_ value: Any, _ place: UnsafeMutableRawPointer, as type: Value.Type) {
    // Whatever replaces a tensor, layer or module is of the same type, and so is an array of them.
    guard let value = value as? Value else { preconditionFailure("a part became one of another type") }
    place.assumingMemoryBound(to: Value.self).pointee = value
  }

  /// Told from the paths of constants by its type.
  private protocol VariableField {}
  extension WritableKeyPath: VariableField {}

  /// An array of anything.
  private protocol PartList {
    func replaced(_ name: String, _ isVariable: Bool, _ visitor: ModuleVisitor) -> Any?
  }

  extension Array: PartList {
    fileprivate func replaced(_ name: String, _ isVariable: Bool, _ visitor: ModuleVisitor) -> Any? {
      if Element.self == Double.self || Element.self == Int.self { return nil }
      var result = self
      var isChanged = false
      for (index, element) in enumerated() {
        guard let new = replacement(for: element, "\(name).\(index)", isVariable, visitor) as? Element else {
          continue
        }
        result[index] = new
        isChanged = true
      }
      return isChanged ? result : nil
    }
  }
#endif
