import Learning
import Tensors
import Testing

/// Settings that are numbers but make no sense are refused where the layer or the optimizer is first used, by name.
@Suite struct SettingTests {
  init() { freshSession() }

  private static let absurd = [-1, Double.nan, .infinity]

  @Test(arguments: absurd) func optimizersRefuseWhatNoStepCanFollow(_ value: Double) throws {
    let optimizers: [(String, Optimizer)] = [
      ("momentum", SGD(momentum: value)), ("weightDecay", SGD(weightDecay: value)), ("beta1", Adam(beta1: value)),
      ("beta2", AdamW(beta2: value)), ("epsilon", Adamax(epsilon: value)),
      ("momentumDecay", NAdam(momentumDecay: value)), ("learningRateDecay", Adagrad(learningRateDecay: value)),
      ("rho", Adadelta(rho: value)), ("momentum", RMSprop(momentum: value)), ("shrink", Rprop(shrink: value)),
      ("grow", Rprop(grow: value)), ("minimumStep", Rprop(minimumStep: value)),
      ("increase", AdaptiveGains(increase: value)), ("maximumGain", AdaptiveGains(maximumGain: value)),
    ]
    for (name, optimizer) in optimizers {
      var w = try Tensor([1.0, 2])
      let error = #expect(throws: EngineError.self) { try optimizer.update(&w, Tensor([0.1, 0.2])) }
      guard case .argument(_, name, _, "\(value)") = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(w.values == [1, 2] && optimizer.steps == 0)
    }
  }

  @Test func sharesOfOptimizersAreBelowOne() throws {
    for optimizer in [Adam(beta1: 1), NAdam(beta2: 1), Adadelta(rho: 1), RMSprop(rho: 1.5), Rprop(shrink: 1)] {
      var w = try Tensor([1.0])
      #expect(throws: EngineError.self) { try optimizer.update(&w, Tensor([1])) }
    }
    var w = try Tensor([1.0])
    #expect(
      throws: EngineError.argument(operation: "Rprop", name: "minimumStep", rule: "at most 50.0", found: "60.0")
    ) { try Rprop(minimumStep: 60).update(&w, Tensor([1])) }
  }

  @Test(arguments: absurd) func layersRefuseWhatIsNoNumberFromZero(_ value: Double) throws {
    let layers: [(String, Layer)] = [
      ("epsilon", BatchNormalization(epsilon: value)), ("momentum", BatchNormalization(momentum: value)),
      ("epsilon", LayerNormalization(epsilon: value)), ("epsilon", RMSNormalization(epsilon: value)),
      ("epsilon", GroupNormalization(1, epsilon: value)), ("epsilon", InstanceNormalization(epsilon: value)),
      ("alpha", LocalResponseNormalization(alpha: value)), ("l1", Dense(1, kernelRegularizer: .l1(value))),
      ("l2", Conv2D(1, kernel: 1, kernelRegularizer: .l1l2(l1: 0, l2: value))),
      ("standardDeviation", Dense(1, initializer: .normal(standardDeviation: value))),
      ("standardDeviation", Conv2D(1, kernel: 1, initializer: .truncatedNormal(standardDeviation: value))),
      ("limit", Dense(1, biasInitializer: .uniform(limit: value))),
    ]
    for (name, layer) in layers {
      let error = #expect(throws: EngineError.self) { try Sequential(input: [2, 2, 2]) { layer } }
      guard case .argument(layer.name, name, _, "\(value)") = error else {
        Issue.record("\(layer.name), \(name): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func layersRefuseWhatIsNoNumber() throws {
    for layer in [Rescaling(.nan), Rescaling(1, offset: .infinity), Dense(2, initializer: .constant(.nan))] as [Layer] {
      #expect(throws: EngineError.self) { try Sequential(input: 2) { layer } }
    }
    #expect(throws: EngineError.self) { try Sequential(input: [2, 2]) { LSTM(2, forgetBias: .infinity) } }
    #expect(try Sequential(input: 2) { Rescaling(-1) }(Tensor([[1, 2]])).values == [-1, -2])
  }
}
