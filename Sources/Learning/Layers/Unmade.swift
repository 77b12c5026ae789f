import Tensors

/// Stands for layers that could not be made, until their model is defined and the reason is told.
final class Unmade: Layer {
  private let reason: EngineError

  init(_ reason: EngineError) {
    self.reason = reason
    super.init(name: nil)
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] { throw reason }

  override func unbuilt() -> Layer { Unmade(reason) }
}

/// The layers that stand between braces.
func layersBetween(_ layers: () throws(EngineError) -> [Layer]) -> [Layer] {
  do throws(EngineError) { return try layers() } catch { return [Unmade(error)] }
}
