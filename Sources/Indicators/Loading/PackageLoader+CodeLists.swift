/// How each code list of a package is read.
extension PackageLoader {
  mutating func loadUnits() {
    unitCodes = readIDs(of: .units, names: ["symbol_zh", "symbol_en"])
    let codes = unitCodes
    var loaded: [MeasurementUnit] = []
    var lines: [(file: String, line: Int)] = []
    var unique = UniqueIDs()
    forEachRow(of: .units) { row in
      let id = row.id("id")
      let dimension = row.requiredWord("dimension")
      let factor = Self.factor(&row)
      let english = row.code("english_unit", in: codes)
      let decimals = row.whole("english_decimals", in: 0...18)
      guard let id, let dimension, let factor, unique.check(id, in: &row) else { return }
      loaded.append(
        MeasurementUnit(
          id: id, symbol: row.names("symbol"), dimension: dimension, factor: factor, englishUnit: english,
          englishDecimals: decimals))
      lines.append((row.file, row.line))
    }
    if loaded.count == codes.ids.count { problems += foreignEnglishUnits(loaded, lines) }
    units = loaded
  }

  /// English counts in another unit of the same dimension.
  private func foreignEnglishUnits(_ units: [MeasurementUnit], _ lines: [(file: String, line: Int)]) -> [Problem] {
    zip(units, lines).compactMap { unit, place in
      guard let other = unit.englishUnit.map({ units[Int($0.index)] }), other.dimension != unit.dimension else {
        return nil
      }
      return Problem(
        file: place.file, line: place.line, column: 1,
        kind: .unitDimension(unit: other.id, found: other.dimension, expected: unit.dimension))
    }
  }

  /// A factor: a positive decimal, or a ratio `a/b` of two.
  private static func factor(_ row: inout TableReader.Row) -> Rational? {
    let parts = row.bytes("factor").split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let numerals = parts.compactMap { try? Numeral(parsing: $0) }
    guard numerals.count == parts.count, (1...2).contains(parts.count), numerals.allSatisfy({ $0.coefficient > 0 })
    else {
      row.note(.notANumber(column: "factor", text: row.text("factor"), cause: .other), in: "factor")
      return nil
    }
    return numerals.dropFirst().reduce(numerals[0].rational) { $0 / $1.rational }
  }

  mutating func loadRegions() {
    regionCodes = readIDs(
      of: .regions, names: ["name_zh", "name_en", "short_zh", "short_en", "code", "aliases_zh", "aliases_en"])
    let codes = regionCodes
    var loaded: [Region] = []
    var lines: [(file: String, line: Int)] = []
    var unique = UniqueIDs()
    var uniqueCodes = UniqueIDs()
    forEachRow(of: .regions) { row in
      let id = row.id("id")
      let level: Region.Level? = row.choice("level", fallback: nil)
      let parent = row.code("parent", in: codes)
      let members = row.whole("members")
      _ = row.requiredWord("name_zh")
      _ = row.requiredWord("name_en")
      let code = row.word("code")
      if !code.isEmpty { _ = uniqueCodes.check(code, in: &row, "code") }
      guard let id, let level, unique.check(id, in: &row) else { return }
      lines.append((row.file, row.line))
      loaded.append(
        Region(
          id: id, code: code, name: row.names("name"), shortName: row.names("short"),
          level: level, parent: parent, members: members, aliases: row.aliases))
    }
    guard loaded.count == codes.ids.count else { return }
    for (kind, region) in Self.contradictions(loaded) {
      problems.append(Problem(file: lines[region].file, line: lines[region].line, column: 1, kind: kind))
    }
    regions = loaded
  }

  /// What regions and the regions they lie in say against each other, with the place of the region it is said of.
  private static func contradictions(_ regions: [Region]) -> [(kind: Problem.Kind, region: Int)] {
    var found: [(kind: Problem.Kind, region: Int)] = []
    var parts = [[Region.Level: Int]](repeating: [:], count: regions.count)
    for (place, region) in regions.enumerated() {
      guard let parent = region.parent.map({ Int($0.index) }) else { continue }
      parts[parent][region.level, default: 0] += 1
      if regions[parent].level >= region.level {
        found.append((.parentLevel(region: region.id, parent: regions[parent].id), place))
      }
    }
    for (place, region) in regions.enumerated() {
      guard let members = region.members, let listed = parts[place].min(by: { $0.key < $1.key })?.value,
        members < listed
      else { continue }
      found.append((.fewMembers(region: region.id, members: members, listed: listed), place))
    }
    return found
  }

  mutating func loadTopics() {
    let before = problems.count
    var loaded: [Topic] = []
    var unique = UniqueIDs()
    forEachRow(of: .topics) { row in
      guard let id = row.id("id"), unique.check(id, in: &row) else { return }
      loaded.append(Topic(id: id, name: row.names("name")))
    }
    topics = loaded
    topicsAreComplete = problems[before...].allSatisfy(\.isWarning)
  }

  mutating func loadIndicators() {
    indicatorCodes = readIDs(
      of: .indicators, names: ["name_zh", "name_en", "short_zh", "short_en", "aliases_zh", "aliases_en"])
    let codes = indicatorCodes
    let unitCodes = unitCodes
    var topicIDs = topics.map(\.id)
    let (hasTopics, topicsAreComplete) = (!topics.isEmpty, topicsAreComplete)
    var loaded: [Indicator] = []
    var lines: [(file: String, line: Int)] = []
    var unique = UniqueIDs()
    forEachRow(of: .indicators) { row in
      let id = row.id("id")
      let unit = row.code("unit", in: unitCodes)
      let better: Indicator.Better? = row.choice("better", fallback: Indicator.Better.none)
      let level: PriceBasis? = row.choice("level_prices", fallback: PriceBasis.none)
      let growth: PriceBasis? = row.choice("growth_prices", fallback: PriceBasis.none)
      let signed = row.flag("signed")
      let addsUp = row.flag("adds_up")
      let whole = row.code("whole", in: codes)
      let topic = row.word("topic")
      if !topicIDs.contains(topic), !topic.isEmpty, topicsAreComplete {
        if hasTopics {
          row.note(
            .unknownCode(
              column: "topic", text: topic, candidates: Candidates.nearest(to: topic, among: topicIDs)), in: "topic")
        } else {
          topicIDs.append(topic)
        }
      }
      _ = row.requiredWord("name_zh")
      _ = row.requiredWord("name_en")
      guard let id, let better, let level, let growth, unique.check(id, in: &row) else { return }
      let note = row.bilingual("note").orElse(Bilingual(zh: row.text("notes"), en: row.text("notes")))
      loaded.append(
        Indicator(
          id: id, name: row.names("name"), shortName: row.names("short"), topic: topic, unit: unit,
          better: better, levelPrices: level, growthPrices: growth, isSigned: signed, whole: whole, addsUp: addsUp,
          aliases: row.aliases, note: note))
      lines.append((row.file, row.line))
    }
    for (place, line) in zip(loaded.indices, lines)
    where loaded.count == codes.ids.count && Self.isPartOfItself(place, loaded) {
      problems.append(
        Problem(file: line.file, line: line.line, column: 1, kind: .wholeCycle(indicator: loaded[place].id)))
    }
    if !hasTopics, topicsAreComplete { topics = topicIDs.map { Topic(id: $0, name: Bilingual(zh: $0, en: $0)) } }
    indicators = loaded
  }

  /// Whether the way from an indicator to its whole, and on to that one's, comes back to it.
  private static func isPartOfItself(_ place: Int, _ indicators: [Indicator]) -> Bool {
    var current = indicators[place].whole
    for _ in indicators {
      guard let code = current, indicators.indices.contains(Int(code.index)) else { return false }
      if Int(code.index) == place { return true }
      current = indicators[Int(code.index)].whole
    }
    return false
  }

  mutating func loadPlans() {
    var loaded: [Plan] = []
    var unique = UniqueIDs()
    forEachRow(of: .plans) { row in
      guard let id = row.id("id"), let period = row.period("period"), unique.check(id, in: &row) else { return }
      guard [.year, .span].contains(period.frequency) else {
        row.note(.notAPeriod(text: period.description), in: "period")
        return
      }
      loaded.append(
        Plan(id: id, name: row.names("name"), firstYear: period.startYear, lastYear: period.endYear))
    }
    plans = loaded
  }

  mutating func loadScopes() {
    var loaded: [Scope] = []
    var unique = UniqueIDs()
    forEachRow(of: .scopes) { row in
      guard let id = row.id("id"), unique.check(id, in: &row) else { return }
      loaded.append(Scope(id: id, name: row.names("name")))
    }
    let missing = Region.Level.allCases.map(\.rawValue).filter { id in !loaded.contains { $0.id == id } }
    scopes = loaded + missing.map { Scope(id: $0, name: .none) }
    for scope in scopes { _ = scopeCodes.append(scope.id, names: [scope.name.zh, scope.name.en]) }
  }

  mutating func loadSources() {
    sourceCodes = readIDs(of: .sources, names: ["title_zh", "title_en"])
    let regionCodes = regionCodes
    var loaded: [Source] = []
    var unique = UniqueIDs()
    forEachRow(of: .sources) { row in
      let id = row.id("id")
      let published = row.date("published")
      let precision: Source.DatePrecision? = row.choice("published_precision", fallback: .day)
      let kind: Source.Kind? = row.choice(
        "kind", fallback: row.has("kind") ? .secondary : .officialNote)
      let region = row.code("region", in: regionCodes)
      let covers = row.whole("covers", in: 1000...2999)
      let file = row.word("file")
      if !file.isEmpty, let fault = DescriptorReader.fault(ofPath: file) { row.note(fault, in: "file") }
      let sha256 = row.word("sha256")
      if !sha256.isEmpty,
        sha256.utf8.count != 64 || !sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
      {
        row.note(.notAHash(text: sha256), in: "sha256")
      }
      let address = row.word("url")
      if !address.isEmpty, !Self.isAddress(address) { row.note(.notAnAddress(text: address), in: "url") }
      let producer = row.text("producer")
      guard let id, let published, let precision, let kind, unique.check(id, in: &row) else { return }
      loaded.append(
        Source(
          id: id, title: row.names("title"), shortTitle: row.names("short"),
          producer: row.bilingual("producer").orElse(Bilingual(zh: producer, en: producer)), region: region,
          published: published, publishedPrecision: precision, covers: covers, kind: kind, file: file,
          sha256: sha256, address: address, note: row.bilingual("note")))
    }
    sources = loaded
  }

  /// Whether an address is one that a reader can follow safely.
  private static func isAddress(_ text: String) -> Bool {
    ["https://", "http://", "doi:"].contains { text.hasPrefix($0) && text.count > $0.count }
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != "<" && $0 != ">" }
  }
}

extension TableReader.Row {
  /// Further names in both languages, parted by `|`.
  fileprivate var aliases: [String] {
    ["aliases_zh", "aliases_en"].flatMap { text($0).split(separator: "|").map(String.init) }
  }
}
