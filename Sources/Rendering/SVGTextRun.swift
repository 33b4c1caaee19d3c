import Drawing

/// A stretch of a line that a viewer sets by itself just as we do: no adjustment lies within.
struct SVGTextRun {
  var text: String
  /// Where it begins, in em from the start of the line.
  var x: Double
  var isProportional: Bool

  /// The stretches of a line, in order.
  static func runs(of line: ShapedLine, language: Language) -> [SVGTextRun] {
    let adjustments = LineAdjustments(line.text, language: language)
    let bytes = Array(line.text.utf8)
    var runs: [SVGTextRun] = []
    var byte = 0
    var pen = 0.0
    for cluster in line.clusters {
      let end = byte + cluster.bytes
      let isProportional = adjustments.adjustment(from: byte, until: end).isProportional
      let piece = String(decoding: bytes[byte..<end], as: UTF8.self)
      if let last = runs.last, last.isProportional == isProportional, abs(cluster.x - pen) < 0.0005 {
        runs[runs.count - 1].text += piece
      } else {
        runs.append(SVGTextRun(text: piece, x: cluster.x, isProportional: isProportional))
      }
      pen = cluster.x + cluster.advance
      byte = end
    }
    return runs
  }
}
