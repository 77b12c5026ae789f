import Tensors

extension Loss {
  /// The loss that this one changes, if it changes one.
  private var inner: Loss? {
    switch self {
    case .weighted(let loss, _), .smoothed(let loss, _), .focal(let loss, _), .rowWeighted(let loss, _): loss
    default: nil
    }
  }

  /// The loss, if not too many losses stand in each other.
  ///
  /// - Seam: for the sandbox, after each loss that a lesson makes: what is deeper could not even be let go.
  package func checkedNesting() throws(EngineError) -> Loss {
    var depth = 0, loss = inner
    while let next = loss {
      depth += 1
      guard depth <= 16 else {
        throw .argument(operation: "Loss", name: "loss", rule: "at most 16 losses inside each other", found: "more")
      }
      loss = next.inner
    }
    return self
  }
}
