import Testing

@testable import Rendering

/// What belongs to no script goes with what stands before it, at the beginning with what comes after.
@Suite struct ScriptRunsTests {
  @Test(
    arguments: [
      ("", []), ("2024", ["2024"]), ("GDP增长5%", ["GDP", "增长5%"]), ("2024年GDP", ["2024年", "GDP"]),
      ("（亿元）", ["（亿元）"]), ("Lüliang’s 3.9%†", ["Lüliang’s 3.9%†"]), ("a😀年", ["a😀", "年"]),
    ])
  func runs(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(ScriptRuns.runs(of: text).map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == expected)
  }
}
