#if !hasFeature(Embedded)
  /// The value of a function of a module and its gradients with respect to the module's parameters, in the order of
  /// `module.parameters`.
  ///
  /// - Seam: see `Module`.
  public func valueWithGradient<M: Module>(at module: M, _ f: (M) -> Tensor) -> (Tensor, [Tensor]) {
    do { return try ReflectedModule(module).valueWithGradient { f(reflected($0)) } } catch { stop(error) }
  }

  /// The gradients of a function of a module with respect to the module's parameters.
  ///
  /// - Seam: see `Module`.
  public func gradient<M: Module>(at module: M, _ f: (M) -> Tensor) -> [Tensor] {
    valueWithGradient(at: module, f).1
  }

  /// Compares the gradients of a function of a module with differences of the function, entry by entry.
  ///
  /// - Seam: see `Module`.
  public func gradientCheck<M: Module>(at module: M, _ f: (M) -> Tensor) -> GradientCheck {
    do { return try ReflectedModule(module).gradientCheck { f(reflected($0)) } } catch { stop(error) }
  }

  extension Optimizer {
    /// Moves a module's parameters one step along their gradients; those of frozen layers stay.
    ///
    /// - Seam: see `Module`.
    public final func update<M: Module>(_ module: inout M, _ gradients: [Tensor]) {
      do { module = reflected(try updated(ReflectedModule(module), gradients)) } catch { stop(error) }
    }
  }

  /// The struct of a body that was made of one.
  private func reflected<M: Module>(_ body: any ModuleBody) -> M {
    guard let body = body as? ReflectedModule<M> else { preconditionFailure("a module became one of another struct") }
    return body.module
  }
#endif
