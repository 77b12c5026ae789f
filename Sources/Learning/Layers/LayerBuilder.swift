/// Gathers the layers written between braces, also under `if` and `for`.
@resultBuilder
public enum LayerBuilder {
  /// One layer.
  public static func buildExpression(_ layer: Layer) -> [Layer] { [layer] }
  /// Several layers in order.
  public static func buildExpression(_ layers: [Layer]) -> [Layer] { layers }
  /// All parts in order.
  public static func buildBlock(_ parts: [Layer]...) -> [Layer] { Array(parts.joined()) }
  /// The layers of each turn of a loop.
  public static func buildArray(_ parts: [[Layer]]) -> [Layer] { Array(parts.joined()) }
  /// The layers under an `if` without `else`.
  public static func buildOptional(_ part: [Layer]?) -> [Layer] { part ?? [] }
  /// The layers of the first branch.
  public static func buildEither(first: [Layer]) -> [Layer] { first }
  /// The layers of the second branch.
  public static func buildEither(second: [Layer]) -> [Layer] { second }
}
