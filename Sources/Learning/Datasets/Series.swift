import Tensors

/// A sine wave in steps, with noise.
///
/// - Units: `period` is in steps.
/// - Throws: when there are fewer than no numbers, or the period is not above 0.
package func sineSeries(
  count: Int = 200, period: Double = 20, amplitude: Double = 1, noise: Double = 0, seed: Int? = nil
) throws(EngineError) -> [Double] {
  try checkPositive(period, "sineSeries", "period")
  return try drawnSeries(count, "sineSeries", noise == 0 ? seed ?? 0 : seed) { step, random, _ in
    amplitude * sin(2 * Double.pi * (Double(step) / period)) + noise * random.nextNormal()
  }
}

/// A series that begins at 0 and takes a random step at each time: what came before tells nothing about the next step.
///
/// - Throws: when there are fewer than no numbers.
package func randomWalk(
  count: Int = 200, drift: Double = 0, noise: Double = 1, seed: Int? = nil
) throws(EngineError) -> [Double] {
  try drawnSeries(count, "randomWalk", seed) { step, random, earlier in
    step == 0 ? 0 : earlier[step - 1] + drift + noise * random.nextNormal()
  }
}

/// A series whose every number is a weighted sum of those before it, the nearest first, and noise:
/// `x[t] = Σ coefficients[k] · x[t − 1 − k] + noise`.
///
/// - Throws: when there are fewer than no numbers.
package func autoregressiveSeries(
  _ coefficients: [Double], count: Int = 200, noise: Double = 1, seed: Int? = nil
) throws(EngineError) -> [Double] {
  try drawnSeries(count, "autoregressiveSeries", seed) { step, random, earlier in
    var value = noise * random.nextNormal()
    for (lag, coefficient) in coefficients.enumerated() where lag < step {
      value += coefficient * earlier[step - 1 - lag]
    }
    return value
  }
}

/// A wave of a season on a rising line, as sales have, with noise.
///
/// - Units: `period` is in steps; `trend` is how much a step rises.
/// - Throws: when there are fewer than no numbers, or the period is not above 0.
package func seasonalSeries(
  count: Int = 120, period: Double = 12, trend: Double = 0.05, amplitude: Double = 1, noise: Double = 0.1,
  seed: Int? = nil
) throws(EngineError) -> [Double] {
  try checkPositive(period, "seasonalSeries", "period")
  return try drawnSeries(count, "seasonalSeries", seed) { step, random, _ in
    trend * Double(step) + amplitude * sin(2 * Double.pi * (Double(step) / period)) + noise * random.nextNormal()
  }
}

/// Number after number from one stream of random numbers.
private func drawnSeries(
  _ count: Int, _ operation: String, _ seed: Int?, _ draw: (Int, inout RandomNumbers, [Double]) -> Double
) throws(EngineError) -> [Double] {
  guard count >= 0 else { throw .argument(operation: operation, name: "count", rule: "0 or more", found: "\(count)") }
  try Session.current.checkRoom(for: Shape([count], operation: operation).count)
  try Session.current.charge(count &* 64)
  var random = RandomNumbers(Dataset.key(seed))
  var series: [Double] = []
  for step in 0..<count { series.append(draw(step, &random, series)) }
  return series
}
