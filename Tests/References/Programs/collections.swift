// swift-format-ignore-file
var a = [5, 3, 8]
a.append(1)
a.insert(9, at: 0)
a += [7]
print(a, a.count, a.isEmpty, a.first ?? 0, a.last ?? 0, a.contains(8), a.firstIndex(of: 8) ?? -1)
print(a.removeLast(), a.remove(at: 1), a)
a.swapAt(0, 1)
print(a.sorted(), Array(a.reversed()), a.min() ?? 0, a.max() ?? 0)
print(Array(a[1..<3]), Array(a.prefix(2)), Array(a.suffix(2)), Array(a.dropFirst()), Array(a.dropLast(2)))
print(Array(repeating: 0.5, count: 3), Array(1...4), Array(stride(from: 0, to: 6, by: 2)))
var m = [[1, 2], [3, 4]]
m[0].append(9)
m[1][1] = 0
print(m, m.map { $0.count }, m.flatMap { $0 })
for (x, y) in zip([1, 2, 3], ["a", "b", "c"]) { print(x, y, terminator: ";") }
print()
print(["a", "b"].joined(separator: "-"), [1, 2] == [1, 2], [1, 2] + [3])
print(["1", "x", "3"].compactMap { Int($0) }, [1, 2, 3].allSatisfy { $0 > 0 })
var d = ["one": 1]
d["two"] = 2
d["one"] = nil
d["two", default: 0] += 40
print(d, d.count, d["zwei"] ?? 0, d["two"] == 42, d.keys.sorted(), d.values.sorted())
var tally: [Character: Int] = [:]
for c in "hello" { tally[c, default: 0] += 1 }
print(tally["l"] ?? 0, tally.count)
var groups: [Int: [String]] = [:]
for w in ["a", "bb", "cc", "d"] { groups[w.count, default: []].append(w) }
print(groups[1] ?? [], groups[2] ?? [])
let o: Int? = 5
let none: Int? = nil
print(o ?? 0, none ?? 0, o.map { $0 + 1 } ?? 0, o == 5, none == nil, o!)
let nested: [Int?] = [1, nil, 3]
print(nested.compactMap { $0 }, nested.count)
if let first = nested.first, let inner = first { print("inner", inner) }
struct Node {
  var value: Int
  var children: [Node]
}
let tree = Node(value: 1, children: [Node(value: 2, children: []), Node(value: 3, children: [Node(value: 4, children: [])])])
func sum(_ n: Node) -> Int { n.value + n.children.map { sum($0) }.reduce(0, +) }
print(sum(tree), tree.children[1].children.first?.value ?? 0, tree.children.first?.children.first?.value ?? -1)
