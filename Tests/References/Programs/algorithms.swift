func sieve(_ n: Int) -> [Int] {
  var isPrime = [Bool](repeating: true, count: n + 1)
  var primes: [Int] = []
  for i in 2...n where isPrime[i] {
    primes.append(i)
    var k = i * i
    while k <= n {
      isPrime[k] = false
      k += i
    }
  }
  return primes
}
print(sieve(60))
func quicksort(_ a: [Int]) -> [Int] {
  guard let pivot = a.first else { return [] }
  let rest = a.dropFirst()
  return quicksort(rest.filter { $0 < pivot }) + [pivot] + quicksort(rest.filter { $0 >= pivot })
}
print(quicksort([5, 2, 8, 1, 9, 3, 5]))
var w = [0.5, -0.25]
let xs = [[1.0, 2.0], [2.0, -1.0], [0.5, 0.5]]
let ys = [1.0, -1.0, 0.5]
for _ in 0..<50 {
  var g = [0.0, 0.0]
  for (x, y) in zip(xs, ys) {
    let e = x[0] * w[0] + x[1] * w[1] - y
    for j in 0..<2 { g[j] += 2 * e * x[j] / Double(xs.count) }
  }
  for j in w.indices { w[j] -= 0.1 * g[j] }
}
print(w)
func multiply(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  var c = Array(repeating: Array(repeating: 0.0, count: b[0].count), count: a.count)
  for i in a.indices { for j in b[0].indices { for k in b.indices { c[i][j] += a[i][k] * b[k][j] } } }
  return c
}
print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
struct Stack {
  private var items: [Int] = []
  mutating func push(_ x: Int) { items.append(x) }
  mutating func pop() -> Int? { items.popLast() }
  var count: Int { items.count }
}
var stack = Stack()
for i in 0..<4 { stack.push(i * i) }
while let top = stack.pop() { print(top, terminator: " ") }
print(stack.count)
var memo: [Int: Int] = [:]
func fib(_ n: Int) -> Int {
  if n < 2 { return n }
  if let known = memo[n] { return known }
  let value = fib(n - 1) + fib(n - 2)
  memo[n] = value
  return value
}
print(fib(80))
var left = 1
var right = 2
swap(&left, &right)
print(left, right)
