import Learning
import Tensors
import Testing

@Suite struct OptimizerReferenceTests {
  static let names = [
    "sgdDecay", "sgdNesterovDecay", "adagradEpsilon", "adadelta", "adadeltaRho", "rmspropMomentum", "rmspropCentered",
    "adamDecay", "amsgrad", "adamwDefault", "adamwAmsgrad", "adamax", "nadam", "nadamDecay", "rprop",
    "adaptiveGains",
  ]

  static func make(_ name: String) -> Optimizer {
    switch name {
    case "sgdDecay": SGD(learningRate: 0.02, weightDecay: 0.05)
    case "sgdNesterovDecay": SGD(learningRate: 0.005, momentum: 0.8, nesterov: true, weightDecay: 0.02)
    case "adagradEpsilon": Adagrad(learningRate: 0.3, epsilon: 1e-4)
    case "adadelta": Adadelta()
    case "adadeltaRho": Adadelta(learningRate: 0.5, rho: 0.95, epsilon: 1e-5)
    case "rmspropMomentum": RMSprop(learningRate: 0.002, rho: 0.9, momentum: 0.5)
    case "rmspropCentered": RMSprop(learningRate: 0.004, centered: true)
    case "adamDecay": Adam(learningRate: 0.02, beta1: 0.8, beta2: 0.99, weightDecay: 0.03)
    case "amsgrad": Adam(learningRate: 0.05, amsgrad: true)
    case "adamwDefault": AdamW()
    case "adamwAmsgrad": AdamW(learningRate: 0.02, weightDecay: 0.1, amsgrad: true)
    case "adamax": Adamax(learningRate: 0.01, beta1: 0.85, beta2: 0.98)
    case "nadam": NAdam(learningRate: 0.01)
    case "nadamDecay": NAdam(learningRate: 0.01, weightDecay: 0.02, momentumDecay: 0.01)
    case "adaptiveGains": AdaptiveGains()
    default: Rprop(learningRate: 0.02, shrink: 0.6, grow: 1.3, minimumStep: 1e-5, maximumStep: 10)
    }
  }

  /// 1001 steps of two problems as in make_losses.py, of which seven are compared.
  @Test(arguments: names) func trajectoriesArePyTorchs(name: String) throws {
    freshSession()
    let references = try References("losses.txt")
    for seed in 1...2 {
      let problem = "optimizer\(seed)."
      let scale = try references[problem + "scale"], target = try references[problem + "target"]
      var w = try references[problem + "start"]
      let optimizer = OptimizerReferenceTests.make(name)
      var rows: [Tensor] = []
      for step in 0...1000 {
        let shake = 0.3 * Double((step * 7919) % 13 - 6)
        let gradient = try scale * (w - target) + 0.2 * (w * w * w) + shake * scale
        try optimizer.update(&w, gradient)
        if [0, 1, 2, 9, 99, 499, 1000].contains(step) { rows.append(w) }
      }
      #expect(distance(try stack(rows), try references[problem + name]) <= 1e-12, "seed \(seed)")
    }
  }

  @Test func gainsRiseAndFallByHand() throws {
    // Gradients 1, 1, −1: the gain stays 1, becomes 1.5, then 1.5 · 0.5.
    freshSession()
    var w = try Tensor([0.0])
    let optimizer = AdaptiveGains(learningRate: 1, increase: 0.5, decrease: 0.5)
    var places: [Double] = []
    for gradient in [1.0, 1, -1] {
      try optimizer.update(&w, Tensor([gradient]))
      places.append(w.values[0])
    }
    #expect(places == [-1, -2.5, -1.75])
  }
}
