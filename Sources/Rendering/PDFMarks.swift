/// Gives the pieces of content of a page their true names.
///
/// Cairo has tagged them all alike and numbered them; here each gets the name of the structure it belongs to, or becomes
/// an artifact.
enum PDFMarks {
  /// The content with its marks named; `elements` has the name for each piece, none for artifacts.
  static func named(_ content: [UInt8], elements: [String?]) throws(RenderingError) -> [UInt8] {
    let mark = Array("/\(PDFTags.mark) << /MCID ".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    var next = 0
    var named = 0
    while index < content.count {
      guard content[index] == mark[0], content[index...].starts(with: mark) else {
        result.append(content[index])
        index += 1
        continue
      }
      guard next < elements.count, let end = endOfOperator(content, from: index) else { throw mismatch }
      let number = content[(index + mark.count)...].prefix { (0x30...0x39).contains($0) }
      guard String(decoding: number, as: UTF8.self) == "\(next)" else { throw mismatch }
      if let name = elements[next] {
        result += "/\(name) <</MCID \(named)>> BDC".utf8
        named += 1
      } else {
        result += "/Artifact BMC".utf8
      }
      index = end
      next += 1
    }
    guard next == elements.count else { throw mismatch }
    return result
  }

  /// The place after the operator that begins a piece of content.
  private static func endOfOperator(_ content: [UInt8], from start: Int) -> Int? {
    let name = Array("BDC".utf8)
    return (start..<max(start, content.count - 2)).first { content[$0...].starts(with: name) }.map { $0 + 3 }
  }

  private static var mismatch: RenderingError {
    .library(.cairo, code: 0, message: "marked content out of step")
  }
}
