import Diagnostics

/// What a program can call: a function, method, initializer, operator, subscript or enum case with a payload.
package final class FunctionDeclaration {
  /// What a call of it is compiled to.
  enum Target {
    case native(NativeID)
    /// A settable subscript of the host.
    case nativeAccessors(getter: NativeID, setter: NativeID)
    case builtin(Builtin)
    case function(TypedFunction)
    case accessors(getter: TypedFunction, setter: TypedFunction?)
    /// The initializer of a struct of the lesson that takes its fields.
    case memberwise(NominalType)
    case enumCase(NominalType, tag: Int)
    /// A function value.
    case value(TypedExpression)
  }

  package struct Parameter {
    /// What a call writes before the argument; nothing for `_`.
    package let label: String?
    package let name: String
    package let type: Type
    package var isInout = false
    /// Whether a closure that is handed in may be kept.
    package var isEscaping = false
    package var isVariadic = false
    /// Its closure is a list of elements, one a statement: `@LayerBuilder`.
    package var isBuilder = false
    /// What it is when a call leaves it out.
    var initial: Initial?
  }

  /// The value of an argument that is left out.
  enum Initial {
    /// An expression of an interface, checked anew at each call.
    case syntax(ExpressionSyntax)
    /// Computed by a function of the lesson.
    case function(TypedFunction)
  }

  /// What a generic parameter's type has to be.
  enum Requirement {
    case conforms(GenericParameter, String)
    case same(GenericParameter, Type)
  }

  package let name: String
  /// The name of the type it is a member of.
  package let owner: String?
  package let parameters: [Parameter]
  package let result: Type
  package var isStatic = false
  package var isMutating = false
  /// Whether only members of its type may name it.
  var isPrivate = false
  /// Swift does not warn when its value is not used.
  package var isResultDiscardable = false
  /// Taken only where nothing else fits.
  var isDisfavored = false
  var generics: [GenericParameter] = []
  var requirements: [Requirement] = []
  var target: Target
  /// Where its name stands, if in the lesson.
  var place: SourceRange?

  init(name: String, owner: String?, parameters: [Parameter], result: Type, target: Target) {
    self.name = name
    self.owner = owner
    self.parameters = parameters
    self.result = result
    self.target = target
  }

  /// How a message names it: `matmul(_:_:)`, and `Dense(…)` where the labels would be many.
  package var title: String {
    var text = name == "init" ? owner ?? name : name
    if parameters.count > 3 { return text + "(…)" }
    text += "("
    for parameter in parameters { text += (parameter.label ?? "_") + ":" }
    return text + ")"
  }

  /// Its type as a value, without the receiver.
  var type: FunctionType {
    FunctionType(
      parameters: parameters.map {
        FunctionType.Parameter(
          $0.isVariadic ? .array($0.type) : $0.type, isInout: $0.isInout, isEscaping: $0.isEscaping)
      }, result: result)
  }
}

/// A property: stored, computed or of the host; or an enum case without a payload.
package final class PropertyDeclaration {
  enum Target {
    case native(getter: NativeID, setter: NativeID?)
    case field(index: Int)
    /// A field whose struct looks on when it is set, which the setter does.
    case observed(index: Int, getter: TypedFunction, setter: TypedFunction)
    case computed(getter: TypedFunction, setter: TypedFunction?)
    /// A static constant of a type of the lesson: a global with an optional, which the function fills.
    case constant(Variable, maker: TypedFunction)
    case enumCase(NominalType, tag: Int)
  }

  package let name: String
  package let type: Type
  package let isStatic: Bool
  /// Declared with `let`, or without a setter.
  package let isMutable: Bool
  var requirements: [FunctionDeclaration.Requirement] = []
  let target: Target
  /// The name of the type it is a member of.
  let owner: String?
  /// Whether only members of its type may name it, or set it.
  var isPrivate = false
  var isSetPrivately = false
  var place: SourceRange?

  init(name: String, owner: String?, type: Type, isStatic: Bool, isMutable: Bool, target: Target) {
    self.name = name
    self.owner = owner
    self.type = type
    self.isStatic = isStatic
    self.isMutable = isMutable
    self.target = target
  }
}

/// The members of a type, by name.
final class MemberTable {
  private(set) var functions: [String: [FunctionDeclaration]] = [:]
  private(set) var properties: [String: [PropertyDeclaration]] = [:]

  func add(_ function: FunctionDeclaration) { functions[function.name, default: []].append(function) }
  func add(_ property: PropertyDeclaration) { properties[property.name, default: []].append(property) }

  /// Whether a member has the name.
  func has(_ name: String) -> Bool { functions[name] != nil || properties[name] != nil }

  /// Every name that a program can write after a dot, for suggestions.
  func names(isStatic: Bool) -> [String] {
    var names: [String] = []
    for (name, list) in functions where name != "init" && name != "subscript" {
      if list.contains(where: { $0.isStatic == isStatic }) { names.append(name) }
    }
    for (name, list) in properties where list.contains(where: { $0.isStatic == isStatic }) { names.append(name) }
    return names
  }
}
