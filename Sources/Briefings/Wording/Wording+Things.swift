import Analysis
import Indicators

/// How English says how many things there are or were made, which a sum or a rate is not said to be.
extension Wording {
  /// "In Lüliang, 615 km of rural roads were built in 2025", "There were 46,610 new urban jobs in Lüliang in 2022"; nil
  /// where the name of the indicator is that of a sum, a rate or a quality, which come to a number or stand at it.
  ///
  /// What was done is told by a name that ends in a participle, what there is by a name of many that its unit counts.
  /// One and none are left to the form that fits every number.
  func thingsCounted(
    _ indicator: IndicatorCode, _ quantity: Quantity, in region: RegionCode?, marks: String = "", when: String = ""
  ) -> String? {
    let ends = shown(quantity).ends
    guard !isChinese, let unit = shown(quantity).unit.map({ catalog[$0] }), !unit.isPercent, !unit.isPoints,
      let size = ends.low ?? ends.high, size.rational > .one
    else { return nil }
    let place = region.map { "in " + inSentence($0) }
    for name in [name(indicator), shortName(indicator)] {
      guard let deed = Deed(inSentence(name)), let many = amount(of: deed.noun, quantity, unit, marks: marks) else {
        continue
      }
      let verb = deed.noun.isPlural ? "were" : "was"
      let said = "\(many) \(verb) \(deed.participle)\(when)"
      return place.map { capitalised($0) + ", " + said } ?? said
    }
    let noun = NounPhrase(inSentence(shortName(indicator)))
    guard let word = unit.wordCounting(noun), noun.isPlural else { return nil }
    let there = "there were \(number(of: quantity, without: word))\(marks) \(noun.words)"
    return place.map { capitalised(there) + " " + $0 + when } ?? there + when
  }

  /// "the " before "share of liquor in industry", which no region owns in the sentence; nothing before "fixed investment".
  func articleBefore(_ indicator: IndicatorCode) -> String {
    NounPhrase(inSentence(shortName(indicator))).isMeasure ? "the " : ""
  }

  /// What is said of things that were counted, without a unit that counts them by another name: after "46,610 new urban
  /// jobs" not "a target of at least 39,000 people" but "of at least 39,000".
  func withoutUnitCounting(_ indicator: IndicatorCode, _ quantity: Quantity, in words: String) -> String {
    let noun = NounPhrase(inSentence(shortName(indicator)))
    guard let word = shown(quantity).unit.flatMap({ catalog[$0].wordCounting(noun) }), !word.isEmpty,
      !noun.isHeaded(by: word)
    else { return words }
    return words.replacing(" " + word, with: "")
  }

  /// "41 model villages", "401 km of old pipes"; nil where a number alone would stand before what is not many.
  private func amount(of noun: NounPhrase, _ quantity: Quantity, _ unit: MeasurementUnit, marks: String) -> String? {
    guard !noun.isMeasure else { return nil }
    if let word = unit.wordCounting(noun) {
      return noun.isPlural ? "\(number(of: quantity, without: word))\(marks) \(noun.words)" : nil
    }
    return "\(value(quantity))\(marks) of \(noun.words)"
  }

  /// A figure without the word of its unit where that is said by what it counts.
  private func number(of quantity: Quantity, without word: String) -> String {
    let full = value(quantity)
    return word.isEmpty || !full.hasSuffix(" " + word) ? full : String(full.dropLast(word.count + 1))
  }
}

/// What an English name says was done: "rural roads built" is "built" of "rural roads".
private struct Deed {
  let noun: NounPhrase
  let participle: String

  init?(_ name: String) {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last.map(String.init), Self.isParticiple(last), !name.contains(","),
      !words[words.count - 2].hasSuffix("ly")
    else { return nil }
    noun = NounPhrase(words.dropLast().joined(separator: " "))
    participle = last
  }

  private static func isParticiple(_ word: String) -> Bool {
    let irregular: Set<String> = ["built", "rebuilt", "paid", "grown", "sold", "sown", "laid", "bought", "sent"]
    let others: Set<String> = ["hundred", "watershed"]
    return irregular.contains(word)
      || word.hasSuffix("ed") && !word.hasSuffix("eed") && word.count > 4 && !others.contains(word)
  }
}

/// An English noun with what describes it, its head before the first preposition.
private struct NounPhrase {
  let words: String
  private let head: String
  private let isBare: Bool

  init(_ words: String) {
    self.words = words
    let prepositions: Set<Substring> = [
      "of", "in", "at", "to", "for", "from", "with", "without", "per", "under", "above", "below", "among", "on", "out",
      "by",
    ]
    let before = words.split(separator: " ").prefix { !prepositions.contains($0) }
    head = before.last.map { $0.lowercased() } ?? ""
    isBare = before.count == 1
  }

  /// Whether it names many: "villages", "people", and not "gas" or "progress".
  var isPlural: Bool {
    head == "people"
      || head.hasSuffix("s") && !["ss", "us", "is"].contains(where: head.hasSuffix) && !["gas", "news"].contains(head)
  }

  /// Whether it names a number of something and nothing that there are so many of: "area", "value of contracts".
  var isMeasure: Bool {
    isBare && ["area", "value", "number", "amount", "share", "rate", "volume", "total", "scale"].contains(head)
  }

  func isHeaded(by word: String) -> Bool { head == word }
}

extension MeasurementUnit {
  /// The English word without the thousands or millions before it: of thousand people "people", of million "".
  var wordWithoutScale: String {
    let scales = ["thousand", "million", "billion"]
    return symbol.en.split(separator: " ").map(String.init).drop { scales.contains($0) }.joined(separator: " ")
  }

  /// The word by which the unit counts what the noun names, empty where it has none; nil of a unit that measures.
  ///
  /// Example: of thousand people "people", of 个 "", of beds "beds" before hospital beds; of km nil.
  fileprivate func wordCounting(_ noun: NounPhrase) -> String? {
    let word = wordWithoutScale
    return word.isEmpty || word == "people" || word == "persons" || noun.isHeaded(by: word) ? word : nil
  }
}
