// swift-format-ignore-file
let s = "Hello, wörld"
print(s.count, s.uppercased(), s.hasPrefix("Hello"), s.contains("wör"), String(s.reversed()))
print("a,b,,c".split(separator: ","), "ab" + "cd", "ab" < "b", String(repeating: "=-", count: 3))
var t = ""
for c in "abc" { t = String(c) + t }
t += "!"
t.append("?")
print(t, t.isEmpty, "".isEmpty)
print("tab\tquote\" \\ \u{e9}", ["q\"", "n\n"], ("x", 1.0))
let maybe: Int? = 3
print("sum: \(1 + 2), list: \([1, 2]), opt: \(String(describing: maybe))")
print("""
  two
    lines
  """)
print(1, 2.0, "x", true, separator: "|", terminator: ".\n")
print([1.0, 2.5], ["a": [1, 2]], (1, (2, "x")), [(1, 2)])
let c: Character = "z"
print(c, [c], Array("hi"))
print("\([Int]())", [String: Int](), 1...3, 0..<2)
