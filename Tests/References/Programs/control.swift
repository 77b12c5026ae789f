outer: for i in 0..<5 {
  for j in 0..<5 {
    if j == 3 { continue outer }
    if i == 2 { break outer }
    print(i, j)
  }
}
var n = 27
var steps = 0
while n != 1 {
  n = n % 2 == 0 ? n / 2 : 3 * n + 1
  steps += 1
}
print(steps)
repeat {
  steps -= 40
  if steps < 50 { continue }
  print("in", steps)
} while steps > 0
for i in stride(from: 10, to: 0, by: -3) { print(i, terminator: " ") }
for i in (1...3).reversed() { print(i, terminator: " ") }
for x in stride(from: 0.0, through: 1.0, by: 0.25) { print(x, terminator: ";") }
print()
func grade(_ p: Int) -> String {
  switch p {
  case ..<0: return "below"
  case 0: return "zero"
  case 1...49: return "low"
  case 50, 51, 52: return "middle"
  case let q where q % 2 == 0: return "even \(q)"
  default: return "odd"
  }
}
for p in [-5, 0, 1, 49, 50, 52, 60, 61] { print(p, grade(p)) }
func point(_ p: (Int, Int)) -> String {
  switch p {
  case (0, 0): "origin"
  case (let x, 0): "on x at \(x)"
  case (0, let y): "on y at \(y)"
  case (let x, let y) where x == y: "diagonal"
  case (_, _): "somewhere"
  }
}
print(point((0, 0)), point((3, 0)), point((0, 4)), point((5, 5)), point((1, 2)))
switch 3 {
case 3:
  print("three")
  fallthrough
case 4: print("four")
case 5: print("five")
default: print("other")
}
let kind = if steps > 0 { "up" } else if steps == 0 { "zero" } else { "down" }
print(kind)
for (i, word) in ["a", "b", "c"].enumerated() where i != 1 { print(i, word) }
func early(_ v: Int?) -> Int {
  guard let v, v > 2 else { return -1 }
  defer { print("leaving", v) }
  if v > 10 { return 10 }
  return v
}
print(early(nil), early(1), early(5), early(50))
