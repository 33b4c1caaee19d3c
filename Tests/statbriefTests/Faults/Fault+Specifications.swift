/// Y01 to Y07 and Y10 to Y13: specifications in YAML.
extension Fault {
  private static let file = "Data/briefings/north-and-south.yaml"
  private static let head = "regions: [north, south]\n"

  private static func specification(_ text: String) -> Breakage { .writing(text, to: file) }

  static let specifications: [Fault] = [
    Fault(
      "Y01", "an anchor", specification("regions: &a [north]\n"), exits: 78,
      says: ["\(file):1:10: Y01: anchors, aliases and tags are not read (write the value out)"], count: 1),
    Fault("Y01", "an alias", specification("regions: *a\n"), exits: 78, says: ["\(file):1:10: Y01: "], count: 1),
    Fault(
      "Y01", "a merge", specification("regions: [north]\n<<: *a\n"), exits: 78, says: ["\(file):2:5: Y01: "], count: 1),
    Fault(
      "Y01", "a tag", specification("regions: !!python/object [north]\n"), exits: 78, says: ["\(file):1:10: Y01: "],
      count: 1),
    Fault("Y02", "a billion laughs", specification(laughs), exits: 78, says: ["\(file):1:4: Y01: "], count: 1),
    Fault(
      "Y02", "a billion laughs as a key", specification("? " + laughs), exits: 78, says: ["\(file):1:6: Y01: "],
      count: 1),
    Fault(
      "Y03", "lists in lists, a hundred deep",
      specification("regions: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "\n"),
      exits: 78, says: ["\(file):1:74: Y03: nested deeper than 64 (keep to what a briefing needs)"], count: 1),
    Fault(
      "Y03", "mappings in mappings, a hundred deep",
      specification((0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined()), exits: 78,
      says: ["\(file):65:65: Y03: nested deeper than 64"], count: 1),
    Fault(
      "Y03", "a megabyte", specification(head + "# " + String(repeating: "x", count: 1_100_000) + "\n"), exits: 78,
      says: ["\(file): Y03: a specification of more than 1048576 bytes (keep to what a briefing needs)"], count: 1),
    Fault(
      "Y03", "a hundred thousand values",
      specification(head + "topics: [" + repeatElement("a", count: 100_001).joined(separator: ",") + "]\n"), exits: 78,
      says: ["\(file):2:9: Y12: topics lists more than 1000 values (make several briefings of it)"], count: 1),
    Fault(
      "Y04", "a key twice", specification(head + "regions: [north]\n"), exits: 78,
      says: ["\(file):2:1: Y04: the key \"regions\" stands here twice (remove one)"], count: 1),
    Fault(
      "Y04", "unknown keys and values of another kind", specification(head + "yeers: 2024\nedition: abc\nparts: 5\n"),
      exits: 78,
      says: [
        "\(file):2:1: Y04: unknown key \"yeers\" (did you mean years?)",
        "\(file):3:10: Y04: edition is something else than expected (write a whole number above zero)",
        "\(file):4:8: Y04: parts: \"5\" is not allowed (one of glance, topics, targets, comparison, changes, gaps, method or sources)",
      ], count: 3),
    Fault(
      "Y04", "a list of nothing but a word", specification("north\n"), exits: 78,
      says: ["\(file):1:1: Y04: not a list of key: value (begin with regions: [luliang])"], count: 1),
    Fault(
      "Y04", "an empty file", specification(""), exits: 78, says: ["\(file): Y04: not a list of key: value"], count: 1),
    Fault(
      "Y04", "a region twice", specification("regions: [north, south, north]\n"), exits: 78,
      says: ["\(file):1:25: Y04: regions: \"north\" stands there twice (remove one)"], count: 1),
    Fault(
      "Y05", "a tab for indentation", specification("regions:\n\t- north\n"), exits: 78,
      says: ["\(file):2:1: Y05: not YAML: "], count: 1),
    Fault(
      "Y05", "two documents", specification(head + "---\n" + head), exits: 78,
      says: ["\(file):2:1: Y05: not YAML: another document begins here"], count: 1),
    Fault("Y05", "a byte order mark", .changing(file) { [0xEF, 0xBB, 0xBF] + $0 }, exits: 0),
    Fault(
      "Y05", "a NUL", specification(head + "title: \"a\0b\"\n"), exits: 78,
      says: ["\(file):2:10: C24: control character \\u{0} (remove it)"], count: 1),
    Fault(
      "Y05", "GB18030", .replacing("Economy", bytes: [0xB1, 0xB1], in: file), exits: 78, says: ["\(file):6:7: C0"],
      count: 1),
    Fault(
      "Y06", "NO and on are texts", specification("regions: [NO, on]\n"), exits: 78,
      says: [
        "\(file):1:11: Y13: regions: \"NO\" is not in the package (did you mean north?)",
        "\(file):1:15: Y13: regions: \"on\" is not in the package",
      ], count: 2),
    Fault("Y06", "1.10 is a text", specification(head + "title: 1.10\n"), exits: 0),
    Fault(
      "Y06", "010 is no number", specification(head + "edition: 010\n"), exits: 78,
      says: ["\(file):2:10: Y04: edition is something else than expected (write a whole number above zero)"], count: 1),
    Fault(
      "Y06", "12:30 are no years", specification(head + "years: 12:30\n"), exits: 78,
      says: ["\(file):2:8: Y06: years: \"12:30\" are not years (write 2015-2024)"], count: 1),
    Fault(
      "Y06", "a day that does not exist", specification(head + "previous: 2025-02-30\n"), exits: 78,
      says: ["\(file):2:11: Y06: \"2025-02-30\" is not a day (write it like 2025-02-26)"], count: 1),
    Fault(
      "Y07", "an escape in a title", specification(head + "title: \"a\\eb\"\n"), exits: 78,
      says: ["\(file):2:8: Y07: title holds a control or invisible character (remove it)"], count: 1),
    Fault(
      "Y07", "a change of direction in a title", specification(head + "title: \"a\\u202Eb\"\n"), exits: 78,
      says: ["\(file):2:8: Y07: title holds a control or invisible character (remove it)"], count: 1),
    Fault(
      "Y07", "the same in its own sign", specification(head + "title: \"a\u{202E}b\"\n"), exits: 78,
      says: ["\(file):2:8: Y07: title holds a control or invisible character (remove it)"], count: 1),
    Fault(
      "Y10", "a format that is not known yet", specification("format: 2\n" + head), exits: 78,
      says: ["\(file):1:9: Y10: format 2, where this program reads 1 (install a newer statbrief)"], count: 1),
    Fault("Y10", "the format that is known", specification("format: 1\n" + head), exits: 0),
    Fault(
      "Y11", "an include", specification(head + "include: other.yaml\n"), exits: 78,
      says: ["\(file):2:1: Y04: unknown key \"include\""], count: 1),
    Fault(
      "Y12", "more values than a list may have",
      specification(head + "topics: [" + repeatElement("growth", count: 1001).joined(separator: ", ") + "]\n"),
      exits: 78, says: ["\(file):2:9: Y12: topics lists more than 1000 values (make several briefings of it)"], count: 1
    ),
    Fault(
      "Y12", "a title of 505 characters", specification(head + "title: \(String(repeating: "long ", count: 101))t\n"),
      exits: 78, says: ["\(file):2:8: Y12: title has more than 500 characters (say it shorter)"], count: 1),
    Fault(
      "Y13", "a place that no edition fills", specification(head + "title: \"{nosuch}\"\n"), exits: 78,
      says: ["\(file):2:8: Y13: title: nothing is called \"{nosuch}\" (there is {region}, {years} and {year})"],
      count: 1),
    Fault(
      "Y13", "a brace without its other half", specification(head + "title: \"{region\"\n"), exits: 78,
      says: [
        "\(file):2:8: Y13: title has a brace without its other half (write {{ for a brace that stands for itself)"
      ], count: 1),
    Fault(
      "Y13", "a region that is not there", specification("regions: [nroth]\n"), exits: 78,
      says: ["\(file):1:11: Y13: regions: \"nroth\" is not in the package (did you mean north?)"], count: 1),
    Fault(
      "R02", "years in which nothing is said", specification(head + "years: 1990-1991\n"), exits: 78,
      says: [
        "\(file): R02: nothing is said of north in the years of the briefing (there is something from 2023 to 2030)"
      ], count: 1),
  ]

  /// Nine lists of nine of the list before.
  private static let laughs =
    "a: &a [lol, lol]\n"
    + zip("abcdefgh", "bcdefghi").map { one, next in
      "\(next): &\(next) [\(repeatElement("*\(one)", count: 9).joined(separator: ","))]\n"
    }.joined()
}
