import Learning
import Tensors
import Testing

@Suite struct ActivationTests {
  init() { freshSession() }

  @Test(arguments: [
    Activation.sigmoid, .tanh, .relu, .leakyReLU, .elu, .selu, .swish, .gelu, .softplus, .softmax,
  ]) func activationIsPyTorchs(activation: Activation) throws {
    let references = try References()
    let name = "activation." + activation.name
    let x = try references[name + ".x"], weights = try references[name + ".weights"]
    #expect(distance(try activation(x), try references[name + ".y"]) <= 1e-15)
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (activation(x) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= 1e-15)
  }

  @Test func stepAndLinearAreWhatTheySay() throws {
    let x: Tensor = try Tensor([-2, 0, 3])
    #expect(try Activation.step(x).values == [0, 1, 1])
    #expect(try Activation.linear(x).values == [-2, 0, 3])
    #expect(try Activation.linear.derivative(x).values == [1, 1, 1])
    #expect(try Activation.step.derivative(x).values == [0, 0, 0])
  }

  @Test func derivativesAreTheSlopes() throws {
    // tanh' = 1 − tanh²; sigmoid' = s(1 − s), 1/4 at zero.
    let x = try Tensor([-0.5, 0, 2])
    let slopes = try Activation.tanh.derivative(x).values
    for (slope, z) in zip(slopes, x.values) { #expect(abs(slope - (1 - tanh(z) * tanh(z))) <= 1e-15) }
    #expect(try Activation.sigmoid.derivative(Tensor([0])).values == [0.25])
    #expect(throws: EngineError.self) { try Activation.softmax.derivative(x) }
  }

  @Test func infinitiesSaturateAndNotANumberStays() throws {
    let x = try Tensor([-.infinity, .infinity, .nan])
    #expect(try Activation.sigmoid(x).values[..<2] == [0, 1])
    #expect(try Activation.tanh(x).values[..<2] == [-1, 1])
    #expect(try Activation.elu(x).values[..<2] == [-1, .infinity])
    for activation in Activation.allCases where activation != .step && activation != .relu {
      #expect(try activation(x).values[2].isNaN, "\(activation.name)")
    }
  }
}
