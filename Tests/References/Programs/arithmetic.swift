print(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7.0 / 2, 2 * 3 + 4 * 5 - 6)
print(1e16, 1e15, 0.1 + 0.2, 1e-5, 0.0001, 100.0, -0.0, 1.0 / 0, 5e-324, 1.7976931348623157e308)
print(Double.nan == Double.nan, Double.infinity > 1e308, (0.0 / 0.0).isNaN)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, -16 >> 2)
print(Int(3.99), Int(-3.99), Double(7) / 2, Int.max, Int.min)
print(abs(-4), abs(-4.5), min(3, 1, 2), max(2.5, 1.5))
print((2.5).rounded(), (3.5).rounded(.toNearestOrEven), (2.4).rounded(.up), (-2.5).rounded(.towardZero))
print(9.0.squareRoot(), Double.pi, 7.5.truncatingRemainder(dividingBy: 2))
print(3 < 4 && 4 < 5 || false, !(3 == 3), 3 != 4)
var x = 10
x += 5
x -= 3
x *= 2
x /= 5
x %= 3
print(x)
var d = 1.0
for i in 1...20 { d = d * 0.5 + Double(i) / 3 }
print(d)
print(String(42), String(2.5), String(true), Int("12") ?? -1, Int("x") ?? -1, Double("2.5e3") ?? 0)
