/// The shapes of the types that a lesson prints or trains.
struct ShapeTable {
  private(set) var shapes: [TypeShape] = []
  private var plainTypes: [(type: Type, shape: Int)] = []
  private var nominals: [(type: NominalType, shape: Int)] = []

  /// The number of the type's shape.
  mutating func shape(of type: Type) -> Int {
    if case .nominal(let nominal, _) = type, nominal.isOfLesson { return shape(of: nominal) }
    for known in plainTypes where known.type == type { return known.shape }
    let kind = self.kind(of: type)
    shapes.append(TypeShape(kind: kind))
    plainTypes.append((type, shapes.count - 1))
    return shapes.count - 1
  }

  private mutating func shape(of nominal: NominalType) -> Int {
    for known in nominals where known.type === nominal { return known.shape }
    // Its parts may speak of it: it has its number before they have theirs.
    let place = shapes.count
    shapes.append(TypeShape(kind: .plain))
    nominals.append((nominal, place))
    if nominal.kind == .lessonStruct {
      var fields: [TypeShape.Part] = []
      for field in nominal.fields { fields.append(part(field.name, field.type, isVariable: field.isMutable)) }
      shapes[place].kind = .structure(nominal.declared, fields)
    } else {
      var cases: [TypeShape.Case] = []
      for item in nominal.cases {
        cases.append(TypeShape.Case(name: item.name, payload: item.payload.map { part($0.label, $0.type) }))
      }
      shapes[place].kind = .enumeration(nominal.declared, cases: cases)
    }
    return place
  }

  private mutating func part(_ label: String?, _ type: Type, isVariable: Bool = false) -> TypeShape.Part {
    TypeShape.Part(label: label, shape: shape(of: type), isVariable: isVariable)
  }

  private mutating func kind(of type: Type) -> TypeShape.Kind {
    switch type {
    case .string, .any: return .string
    case .void: return .void
    case .function: return .function
    case .optional(let wrapped): return .optional(shape(of: wrapped))
    case .array(let element): return .array(shape(of: element))
    case .dictionary(let key, let value): return .dictionary(key: shape(of: key), value: shape(of: value))
    case .tuple(let elements): return .tuple(elements.map { part($0.label, $0.type) })
    case .nominal(let nominal, let arguments):
      if nominal.name.utf8.elementsEqual("ArraySlice".utf8), let element = arguments.first {
        return .slice(shape(of: element))
      }
      if nominal.name.utf8.elementsEqual("Set".utf8), let element = arguments.first {
        return .set(shape(of: element))
      }
      return kind(of: nominal, bound: arguments.first?.description ?? "")
    default: return .plain
    }
  }

  private func kind(of nominal: NominalType, bound: String) -> TypeShape.Kind {
    switch nominal.name {
    case "Range": .range(name: "Range", before: "", between: "..<", after: "")
    case "ClosedRange": .range(name: "ClosedRange", before: "", between: "...", after: "")
    case "PartialRangeFrom":
      .range(name: "", before: "PartialRangeFrom<" + bound + ">(lowerBound: ", between: "", after: ")")
    case "PartialRangeUpTo":
      .range(name: "", before: "PartialRangeUpTo<" + bound + ">(upperBound: ", between: "", after: ")")
    case "PartialRangeThrough":
      .range(name: "", before: "PartialRangeThrough<" + bound + ">(upperBound: ", between: "", after: ")")
    case "Character", "Substring", "UnicodeScalar": .string
    case "Tensor": .tensor
    default: nominal.isLayer ? .layer : .plain
    }
  }
}

extension NominalType {
  /// What its shape says of it.
  fileprivate var declared: TypeShape.Declared {
    TypeShape.Declared(name: name, path: path, description: descriptionIndex, isModule: isModule)
  }

  /// The number of the getter of `description` of a type that says it has one.
  private var descriptionIndex: Int? {
    guard conformances.contains("CustomStringConvertible") else { return nil }
    for property in members.properties["description"] ?? [] where !property.isStatic {
      if case .computed(let getter, _) = property.target, getter.codeIndex >= 0 { return getter.codeIndex }
    }
    return nil
  }

  /// Whether it is the host's class of layers, or one of its subclasses.
  fileprivate var isLayer: Bool {
    kind == .hostClass && (name.utf8.elementsEqual("Layer".utf8) || supertypes.contains { $0.isLayer })
  }
}
