// What a lesson claims about its results; the check fails where a claim does not hold.

/// Claims that something is true.
/// - Topic: Expectations
/// - Throws: when it is not; `message` says what was claimed.
package func expect(_ condition: Bool, _ message: String = "") throws(EngineError) {
  if !condition { throw .expectation(message.utf8.isEmpty ? "the expectation does not hold" : message) }
}

/// Claims that a number is within `tolerance` of another.
/// - Topic: Expectations
/// - Throws: when it is farther away, or one of them is NaN.
package func expect(_ value: Double, isClose other: Double, tolerance: Double = 1e-6) throws(EngineError) {
  if !isClose(value, other, tolerance) {
    throw .expectation("\(value) is not within \(tolerance) of \(other)\(distance(value, other))")
  }
}

/// Claims that every number of a list is within `tolerance` of its partner.
/// - Topic: Expectations
/// - Throws: when one is farther away or NaN, or the lists differ in length.
package func expect(_ values: [Double], isClose others: [Double], tolerance: Double = 1e-6) throws(EngineError) {
  guard values.count == others.count else {
    throw .expectation("a list of \(values.count) numbers is compared with one of \(others.count)")
  }
  guard let place = farthest(values, others, tolerance) else { return }
  throw .expectation(
    "\(values[place]) at \(place) is not within \(tolerance) of \(others[place])"
      + distance(values[place], others[place]))
}

/// Claims that every element of a tensor is within `tolerance` of its partner.
/// - Topic: Expectations
/// - Throws: when one is farther away or NaN, or the shapes differ.
package func expect(_ tensor: Tensor, isClose other: Tensor, tolerance: Double = 1e-6) throws(EngineError) {
  guard tensor.shape == other.shape else {
    throw .expectation("a tensor of shape \(text(tensor.shape)) is compared with one of shape \(text(other.shape))")
  }
  let values = tensor.values, others = other.values
  guard let place = farthest(values, others, tolerance) else { return }
  throw .expectation(
    "\(values[place]) at \(text(indices(place, tensor.shape))) is not within \(tolerance) of \(others[place])"
      + distance(values[place], others[place]))
}

/// Claims that a tensor has the same number everywhere, within `tolerance`.
/// - Topic: Expectations
/// - Throws: when an element is farther away or NaN.
package func expect(_ tensor: Tensor, isClose value: Double, tolerance: Double = 1e-6) throws(EngineError) {
  let values = tensor.values
  guard let place = farthest(values, [Double](repeating: value, count: values.count), tolerance) else { return }
  throw .expectation(
    "\(values[place]) at \(text(indices(place, tensor.shape))) is not within \(tolerance) of \(value)"
      + distance(values[place], value))
}

/// Claims that a whole number is another.
/// - Topic: Expectations
/// - Throws: when it is not.
package func expect(_ value: Int, equals other: Int) throws(EngineError) {
  if value != other { throw .expectation("\(value) is not equal to \(other)") }
}

/// Claims that a number is exactly another.
/// - Topic: Expectations
/// - Throws: when it is not, or one of them is NaN.
package func expect(_ value: Double, equals other: Double) throws(EngineError) {
  if !(value == other) { throw .expectation("\(value) is not equal to \(other)") }
}

/// Claims that a text is another, byte for byte.
/// - Topic: Expectations
/// - Throws: when it is not.
package func expect(_ value: String, equals other: String) throws(EngineError) {
  if !value.utf8.elementsEqual(other.utf8) { throw .expectation("\"\(value)\" is not equal to \"\(other)\"") }
}

/// Claims that a list of whole numbers, such as a shape, is another.
/// - Topic: Expectations
/// - Throws: when it is not.
package func expect(_ values: [Int], equals others: [Int]) throws(EngineError) {
  if values != others { throw .expectation("\(text(values)) is not equal to \(text(others))") }
}

/// Claims that a tensor has the shape and exactly the numbers of another.
/// - Topic: Expectations
/// - Throws: when it has not.
package func expect(_ tensor: Tensor, equals other: Tensor) throws(EngineError) {
  try expect(tensor, isClose: other, tolerance: 0)
}

private func isClose(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  // Equal infinities have no distance, hence the first comparison.
  a == b || (a - b).magnitude <= tolerance
}

private func distance(_ a: Double, _ b: Double) -> String {
  let distance = (a - b).magnitude
  return distance.isFinite ? ": they differ by \(distance)" : ""
}

/// The place of the pair that is farthest apart, if it is farther than allowed; NaN is farthest of all.
private func farthest(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Int? {
  var found: (place: Int, distance: Double)?
  for i in a.indices where !isClose(a[i], b[i], tolerance) {
    let distance = (a[i] - b[i]).magnitude
    if distance.isNaN { return i }
    if let best = found, best.distance >= distance { continue }
    found = (i, distance)
  }
  return found?.place
}

/// The index along every axis of the element at a place in row-major order.
private func indices(_ place: Int, _ shape: [Int]) -> [Int] {
  var rest = place
  var indices = shape
  for axis in shape.indices.reversed() {
    indices[axis] = rest % shape[axis]
    rest /= shape[axis]
  }
  return indices
}
