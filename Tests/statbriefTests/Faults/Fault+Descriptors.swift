/// Y08 to Y10: the descriptor in JSON.
extension Fault {
  private static let file = "Data/datapackage.json"

  static let descriptors: [Fault] = [
    Fault(
      "Y08", "a key twice", .replacing("{", with: "{\"name\":\"a\",", in: file), exits: 78,
      says: ["\(file):3:3: Y08: the key \"name\" stands here twice (correct the JSON)"], count: 1),
    Fault(
      "Y08", "a comma behind the last member", .changing(file) { $0.dropLast(2) + Array(",}\n".utf8) }, exits: 78,
      says: ["Y08: unexpected \"}\" (correct the JSON)"], count: 1),
    Fault(
      "Y08", "two commas", .replacing("\"version\": \"0.1.0\",", with: "\"version\": \"0.1.0\",,", in: file), exits: 78,
      says: ["Y08: unexpected \",\""], count: 1),
    Fault(
      "Y08", "a comment", .replacing("{", with: "{ /* x */", in: file), exits: 78,
      says: ["\(file):1:3: Y08: unexpected \"/\" (correct the JSON)"], count: 1),
    Fault(
      "Y08", "NaN", .replacing("{", with: "{\"x\": NaN,", in: file), exits: 78,
      says: ["\(file):1:7: Y08: unexpected \"N\" (correct the JSON)"], count: 1),
    Fault(
      "Y08", "the end too early", .changing(file) { Array($0.prefix(100)) }, exits: 78,
      says: ["Y08: the text ends too early"], count: 1),
    Fault(
      "Y08", "nothing", .writing("", to: file), exits: 78, says: ["\(file):1:1: Y08: the text ends too early"], count: 1
    ),
    Fault(
      "Y09", "arrays in arrays, a hundred thousand deep",
      .writing(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), to: file), exits: 78,
      says: ["\(file):1:66: Y09: nested deeper than 64 (flatten the document)"], count: 1),
    Fault(
      "Y04", "no table of units", .replacing("\"name\": \"units\"", with: "\"name\": \"unit\"", in: file), exits: 78,
      says: [
        "\(file): Y04: unknown table \"unit\" (did you mean units?)",
        "\(file): Y04: no table \"units\" among the resources (every package has one)",
      ], count: 2),
    Fault(
      "Y04", "an array where there should be an object", .writing("[]", to: file), exits: 78, says: ["\(file): Y04: "]),
    Fault(
      "Y04", "an encoding that is not read", .replacing("\"utf-8\"", with: "\"latin-1\"", in: file), exits: 78,
      says: ["\(file): Y04: the encoding \"latin-1\" of regions is not read (one of utf-8 or gb18030)"], count: 1),
  ]
}
