#if !hasFeature(Embedded)
  /// A struct of a lesson's own whose numbers are trained; a layer, if it says what it makes of a batch.
  ///
  /// Its tensors declared with `var`, those in arrays and optionals too, are parameters; a tensor declared with `let` is
  /// a constant. Its layers, and the modules in it, bring theirs.
  ///
  /// - Seam: the sandbox declares it for itself, in `Sandbox/Modules`.
  public protocol Module {
    /// What it makes of a batch: a tensor with one row for each row of `x`.
    func callAsFunction(_ x: Tensor) -> Tensor

    /// The same while it is trained and otherwise, for modules that behave differently then.
    func callAsFunction(_ x: Tensor, isTraining: Bool) -> Tensor
  }

  extension Module {
    /// A module without it is no layer.
    /// - Seam: see `Module`.
    public func callAsFunction(_ x: Tensor) -> Tensor { stop(ReflectedModule(self).missingCall) }

    /// What it makes of a batch, in training as otherwise.
    /// - Seam: see `Module`.
    public func callAsFunction(_ x: Tensor, isTraining: Bool) -> Tensor { self(x) }

    /// The numbers that can be learned, the tensors first, then those of the layers.
    /// - Seam: see `Module`.
    public var parameters: [Tensor] { ReflectedModule(self).parameters }

    /// How many numbers it holds.
    /// - Seam: see `Module`.
    public var parameterCount: Int { ReflectedModule(self).parameterCount }
  }

  extension LayerBuilder {
    /// One module.
    public static func buildExpression<M: Module>(_ module: M) -> [Layer] {
      [ModuleLayer(ReflectedModule(module))]
    }

    /// Several modules in order.
    public static func buildExpression<M: Module>(_ modules: [M]) -> [Layer] {
      modules.map { ModuleLayer(ReflectedModule($0)) }
    }
  }
#endif
