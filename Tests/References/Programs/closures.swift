// swift-format-ignore-file
func counter(from start: Int) -> () -> Int {
  var n = start
  return {
    n += 1
    return n
  }
}
let first = counter(from: 0)
let second = counter(from: 10)
print(first(), first(), second(), first())
var total = 0
let add: (Int) -> Void = { total += $0 }
[1, 2, 3].forEach(add)
print(total)
print([3, 1, 2].sorted { $0 > $1 }, [1, 2, 3, 4].filter { $0 % 2 == 0 }.map { $0 * $0 }.reduce(0, +))
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int {
  return { x in g(f(x)) }
}
print(compose({ $0 + 1 }, { $0 * 10 })(4))
func twice(_ x: Int) -> Int { x * 2 }
print([1, 2].map(twice))
func sumOfSquares(_ n: Int) -> Int {
  var sum = 0
  func square(_ k: Int) -> Int { k * k }
  func add(_ k: Int) { sum += square(k) }
  for k in 1...n { add(k) }
  return sum
}
print(sumOfSquares(4))
var makers: [() -> Int] = []
for i in 0..<3 { makers.append({ i * i }) }
print(makers.map { $0() })
func factorial(_ n: Int) -> Int { n <= 1 ? 1 : n * factorial(n - 1) }
print(factorial(20))
func apply(_ n: Int, _ f: (Int) -> Int) -> Int { f(n) }
var seen: [Int] = []
print(apply(3) { seen.append($0); return $0 + 1 }, seen)
let pick = { (a: Int, b: Int) -> Int in a > b ? a : b }
print(pick(3, 9))
