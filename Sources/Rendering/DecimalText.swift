/// Numbers as file formats want them: a point, no exponent, no locale.
enum DecimalText {
  /// A number rounded half away from zero to at most `places` decimals, without trailing zeros: 1.5 is "1.5", 2 is "2",
  /// -0.0001 with three places is "0".
  static func fixed(_ value: Double, places: Int) -> String {
    var power = 1
    for _ in 0..<places { power *= 10 }
    let scaled = (value * Double(power)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 9e15 else { return "0" }
    let whole = Int(scaled)
    let magnitude = whole.magnitude
    let digits = String(magnitude / UInt(power))
    var fraction = String(magnitude % UInt(power))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = whole < 0 ? "-" : ""
    return sign + digits + (fraction.isEmpty || places == 0 ? "" : "." + fraction)
  }
}
