import Analysis
import Charts
import Drawing
import Indicators

/// Targets seen from several sides: how they moved, how long they lasted, how many were met and by how much. Each part
/// is there where the data say something, and nowhere else.
extension BriefingComposer {
  mutating func targetViewBlocks(_ own: [Verdict]) -> [Block] {
    var blocks: [Block] = []
    let sentences = targetViewSentences(own)
    if !sentences.isEmpty { blocks.append(.paragraph(RichText(wording.text(sentences)))) }
    if let table = resultAmbitionTable(own) { blocks.append(.table(table)) }
    if let table = persistenceTable() { blocks.append(.table(table)) }
    if let table = scorecardTable(own) { blocks.append(.table(table)) }
    if Overshoot(own, in: catalog).entries.count > 2,
      let figure = figure(OvershootFigure(regions: [subject], years: years, limit: 16))
    {
      blocks.append(.figure(figure))
    }
    return blocks.isEmpty ? [] : [.heading(Heading(wording.targetViewsTitle))] + blocks
  }

  /// Regions side by side, where there are more than a pair: targets of the leading indicators with that of the region
  /// above, all verdicts of a year, and how far targets were exceeded.
  mutating func targetComparisonBlocks() -> [Block] {
    let regions = specification.regions
    guard regions.count > 2 else { return [] }
    var blocks: [Block] = []
    let all = regions.flatMap { wording.verdicts(of: $0).headlines }.filter { years.contains($0.target.period.endYear) }
    let common = preferredIndicators.filter { indicator in
      TargetLineup.fullest(of: indicator, regions: regions, in: catalog).map { place in
        years.contains(place.period.endYear)
          && Set(
            all.filter { $0.target.indicator == indicator && $0.target.period == place.period }.map(\.target.region)
          ).count > 2
      } ?? false
    }
    for indicator in common.prefix(2) {
      if let figure = figure(TargetLineupFigure(indicator: indicator, regions: regions)) {
        blocks.append(.figure(figure))
      }
    }
    if let figure = figure(RegionScorecardFigure(regions: regions, limit: 16)) { blocks.append(.figure(figure)) }
    if let table = regionScorecardTable(all) { blocks.append(.table(table)) }
    if let table = overshootTable(all) { blocks.append(.table(table)) }
    return blocks
  }

  // MARK: Sentences

  private func targetViewSentences(_ own: [Verdict]) -> [String] {
    var sentences: [String] = []
    let yearly = own.map(\.target).filter { $0.period.frequency == .year }
    if let newest = yearly.map(\.period).newestProgramme {
      let ambitions = yearly.filter { $0.period == newest }.map { Ambition(of: $0, in: catalog) }
      if let summary = wording.ambitionSummary(AmbitionTally(ambitions, in: catalog), newest) {
        sentences.append(summary)
      }
    }
    // The history of the first of them stands at the head of the part.
    let told = movedHistories().filter { headlines.contains($0.indicator) }.dropFirst().prefix(2)
    sentences += told.compactMap { wording.persistence($0) }.map { wording.sentence([$0]) }
    if let summary = wording.overshootSummary(Overshoot(own, in: catalog)) { sentences.append(summary) }
    return sentences
  }

  /// The sentence about how the target of an indicator moved, for the head of the part.
  func persistenceSentence(_ indicator: IndicatorCode) -> String? {
    Persistence(of: indicator, .growth, region: subject, years: years, in: catalog)
      .flatMap { wording.persistence($0, tellsGaps: false) }
  }

  private var headlines: Set<IndicatorCode> {
    Set(verdicts.headlines.filter { $0.target.importance == .headline }.map(\.target.indicator))
  }

  /// Histories of more than one target, in the order of importance.
  private func movedHistories() -> [Persistence] {
    let all = Persistence.all(of: subject, years: years, in: catalog).filter { $0.targets.count > 1 }
    return preferredIndicators.flatMap { indicator in all.filter { $0.indicator == indicator } }
  }

  // MARK: Tables

  /// The targets of the newest year against the figure of the year before and the target of the region above.
  private mutating func resultAmbitionTable(_ own: [Verdict]) -> Table? {
    let yearly = own.map(\.target).filter { $0.period.frequency == .year }
    guard let newest = yearly.map(\.period).newestProgramme else { return nil }
    let ambitions = yearly.filter { $0.period == newest }.map { Ambition(of: $0, in: catalog) }
    let telling = ambitions.filter { $0.overPreviousActual != nil || !$0.premiums.isEmpty }
    guard !telling.isEmpty else { return nil }
    let parent = telling.lazy.compactMap { $0.premiums.first?.region }.first
    let shown = telling.prefix(14)
    var data: [[String]] = []
    var numbers: [[TracedNumber]] = []
    let rows = shown.map { ambition -> TableRow in
      let target = ambition.target
      let actual = ambition.previousActual.map { quantity in
        wording.value(quantity) + (quantity.statements.first.map(wording.marks) ?? "")
      }
      let premium = ambition.premiums.first { $0.region == parent }?.comparison
      var texts = [
        wording.measured(target), wording.markedTarget(target), actual ?? wording.dash,
        ambition.overPreviousActual.map(wording.difference) ?? wording.dash,
      ]
      if parent != nil {
        texts += [
          premium.map { wording.markedTarget($0.right) } ?? wording.dash,
          premium.flatMap { $0.difference.map(wording.difference) } ?? wording.dash,
        ]
      }
      data.append(texts)
      numbers.append(
        [wording.traced(target)]
          + [ambition.previousActual, ambition.overPreviousActual, premium?.difference].compactMap { quantity in
            quantity.map { TracedNumber(wording.signedValue($0), .quantity($0)) }
          } + (premium.map { [wording.traced($0.right)] } ?? []))
      return TableRow(texts.map { TableCell(RichText($0), muted: $0 == wording.dash) })
    }
    let columns =
      [
        TableColumn(wording.indicatorHead, width: .flexible(1.3)), TableColumn(wording.targetHead, width: .flexible(1)),
        TableColumn(wording.previousActualHead, alignment: .end), TableColumn(wording.overActualHead, alignment: .end),
      ]
      + (parent.map {
        [
          TableColumn(wording.parentTargetHead($0), width: .flexible(1)),
          TableColumn(wording.overParentHead, alignment: .end),
        ]
      } ?? [])
    let id = "table-ambition-results"
    let statements = shown.flatMap { ambition in
      [ambition.target] + (ambition.previousActual?.statements ?? []) + ambition.premiums.map(\.comparison.right)
    }
    register(statements, in: id, file: DataTable(header: columns.map(\.head), rows: data, numbers: numbers))
    let notes = wording.markNote(statements)
    return Table(
      id: id, title: wording.ambitionAgainstTitle(parent), subtitle: wording.period(newest), captionStyle: .line,
      density: .compact, columns: columns, rows: rows, notes: notes.isEmpty ? [] : [RichText(notes)])
  }

  /// Targets that were set for more than one year and are no headline targets, which have a table of their own.
  private mutating func persistenceTable() -> Table? {
    let histories = movedHistories().filter { history in
      !history.targets.contains { $0.importance == .headline }
    }
    guard !histories.isEmpty else { return nil }
    let shown = histories.prefix(12)
    let hasGaps = shown.contains { $0.runs.contains { !$0.yearsWithout.isEmpty } }
    func texts(_ history: Persistence) -> [String] {
      let gaps = history.runs.flatMap(\.yearsWithout)
      return [
        wording.measured(history.runs[0].targets[0]), wording.persistenceSteps(history),
        wording.yearsUnchanged(history.yearsRepeated),
      ] + (hasGaps ? [gaps.isEmpty ? wording.dash : wording.years(gaps)] : [])
    }
    let columns =
      [
        TableColumn(wording.indicatorHead, width: .flexible(1)), TableColumn(wording.stepsHead, width: .flexible(2)),
        TableColumn(wording.unchangedHead),
      ] + (hasGaps ? [TableColumn(wording.withoutHead)] : [])
    let rows = shown.map { history in
      TableRow(texts(history).map { TableCell(RichText($0), muted: $0 == wording.dash) })
    }
    let id = "table-persistence"
    let numbers = histories.map { history in
      history.targets.map(wording.traced)
        + history.runs.compactMap { wording.inOneUnit($0, of: history) }.map(wording.traced)
        + history.runs.filter { !$0.yearsWithout.isEmpty }.map {
          TracedNumber(wording.years(history.runs.flatMap(\.yearsWithout)), .statement($0.first))
        }
    }
    register(
      shown.flatMap(\.targets), in: id,
      file: DataTable(header: columns.map(\.head), rows: histories.map(texts), numbers: numbers))
    let notes = wording.text([
      wording.markNote(shown.flatMap(\.targets)), wording.restInFile(histories.count - shown.count),
    ])
    return Table(
      id: id, title: wording.persistenceTitle, captionStyle: .line, density: .compact, columns: columns, rows: rows,
      notes: notes.isEmpty ? [] : [RichText(notes)])
  }

  /// Counts by year, and the reasons for what is not judged.
  private mutating func scorecardTable(_ own: [Verdict]) -> Table? {
    let groups = VerdictGroup.groups(of: own.ofOneYear, by: [.year], in: catalog)
    guard groups.count > 1 else { return nil }
    return countsTable("table-scorecard", wording.yearHead, groups) { wording, group in
      group.year.map { wording.period(.year($0)) } ?? ""
    }
  }

  private mutating func regionScorecardTable(_ all: [Verdict]) -> Table? {
    let groups = VerdictGroup.groups(of: all.ofOneYear, by: [.region], in: catalog)
    guard groups.count > 1 else { return nil }
    return countsTable("table-scorecard-regions", wording.regionHead, groups) { wording, group in
      group.region.map(wording.shortName) ?? ""
    }
  }

  private mutating func countsTable(
    _ id: String, _ head: String, _ groups: [VerdictGroup], name: (Wording, VerdictGroup) -> String
  ) -> Table {
    let columns = [
      TableColumn(head), TableColumn(wording.targetsHead, alignment: .end),
      TableColumn(wording.metHead, alignment: .end), TableColumn(wording.aboutHead, alignment: .end),
      TableColumn(wording.missedHead, alignment: .end), TableColumn(wording.notJudgedHead, width: .flexible(2)),
    ]
    let data = groups.map { group -> [String] in
      let tally = Scorecard.Tally(group.verdicts)
      return [
        name(wording, group), "\(tally.total)", tally.judged == 0 ? wording.dash : "\(tally.kept)/\(tally.judged)",
        "\(tally.about)", "\(tally.missed)", wording.notJudgedReasons(tally),
      ]
    }
    // What was judged has numbers behind it; of the rest the first stands for where the targets are said.
    let statements = groups.flatMap { group in
      let judged = group.verdicts.filter(\.isJudged)
      return (judged.isEmpty ? Array(group.verdicts.prefix(1)) : judged).flatMap(\.statements)
    }
    let numbers = zip(groups, data).map { group, texts in
      [TracedNumber(texts.dropFirst().joined(separator: " / "), .count(group.verdicts))]
    }
    register(statements, in: id, file: DataTable(header: columns.map(\.head), rows: data, numbers: numbers))
    return Table(
      id: id, title: wording.scorecardTableTitle, captionStyle: .line, density: .compact, columns: columns,
      rows: data.map { TableRow($0.map { TableCell(RichText($0), muted: $0 == wording.dash) }) },
      notes: [RichText(wording.scorecardTableNote)])
  }

  /// Mean and median of the gaps of each region, each scale apart.
  private mutating func overshootTable(_ all: [Verdict]) -> Table? {
    let scales = Overshoot.Scale.allCases
    let groups = VerdictGroup.groups(of: all, by: [.region], in: catalog)
      .map { (region: $0.region, overshoot: Overshoot($0.verdicts, in: catalog)) }
      .filter { !$0.overshoot.entries.isEmpty }
    let data = groups.map { region, overshoot -> [String] in
      [region.map(wording.shortName) ?? ""]
        + scales.flatMap { scale -> [String] in
          guard let spread = overshoot.spread(scale) else { return ["0", wording.dash, wording.dash] }
          return ["\(spread.count)", wording.signedValue(spread.mean), wording.signedValue(spread.median)]
        }
    }
    let numbers = groups.map { _, overshoot in
      [TracedNumber("0", .count(overshoot.entries.map(\.verdict)))]
        + scales.compactMap(overshoot.spread).flatMap { spread in
          [
            TracedNumber(
              "\(spread.count)", .count(overshoot.entries.filter { $0.scale == spread.scale }.map(\.verdict))),
            TracedNumber(wording.signedValue(spread.mean), .quantity(spread.mean)),
            TracedNumber(wording.signedValue(spread.median), .quantity(spread.median)),
          ]
        }
    }
    guard data.count > 1 else { return nil }
    let columns =
      [TableColumn(wording.regionHead, width: .flexible(1))]
      + scales.flatMap { scale in
        [
          TableColumn(wording.countHead(scale), alignment: .end), TableColumn(wording.meanHead, alignment: .end),
          TableColumn(wording.medianHead, alignment: .end),
        ]
      }
    let id = "table-overshoot"
    let statements = Overshoot(all, in: catalog).entries.flatMap(\.verdict.statements)
    register(statements, in: id, file: DataTable(header: columns.map(\.head), rows: data, numbers: numbers))
    return Table(
      id: id, title: wording.overshootTableTitle, captionStyle: .line, density: .compact, columns: columns,
      rows: data.map { TableRow($0.map { TableCell(RichText($0), muted: $0 == wording.dash) }) })
  }
}

extension Sequence<Verdict> {
  /// The verdicts on targets of a year or of a part of it; those of several years have methods of their own.
  var ofOneYear: [Verdict] { filter { $0.target.period.frequency != .span } }
}
