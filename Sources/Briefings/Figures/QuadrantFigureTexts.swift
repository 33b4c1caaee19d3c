import Analysis
import Charts
import Drawing
import Indicators

/// The words of a quadrant chart.
extension QuadrantFigureBuilder {
  var generatedTitle: String {
    guard let subject else {
      guard let levelReference, let growthReference else { return wording.name(figure.indicator) }
      let both = members.count { member in
        levelReference.side(of: member.level, in: wording) == .yes
          && growthReference.side(of: member.growth, in: wording) == .yes
      }
      return wording.aboveBoth(
        both, of: members.count, figure.indicator, period, levelReference.kind, growthReference.kind)
    }
    return wording.levelAndGrowth(
      subject.region, figure.indicator, period, level: subject.level, growth: subject.growth,
      levelReference.map { ($0.kind, $0.side(of: subject.level, in: wording)) },
      growthReference.map { ($0.kind, $0.side(of: subject.growth, in: wording)) })
  }

  var subtitle: String {
    let unit = wording.unit(levelUnit)
    let prices = wording.prices(levels.prices, of: levels.indicator)
    let level =
      wording.isChinese ? [unit, prices] : [[unit, prices].filter { !$0.isEmpty }.joined(separator: " ")]
    return wording.subtitle([
      [wording.name(figure.indicator)] + level,
      [wording.inSentence(wording.growthOf(growths.prices)), wording.unit(growthUnit)],
      [wording.places(members.map(\.region), of: choice.scope), wording.period(period)],
      isGrowthFromZero ? [] : [wording.growthNotFromZero],
    ])
  }

  private var isGrowthFromZero: Bool {
    let values = members.compactMap { wording.shown($0.growth).position }
    return (values.min() ?? 0) <= 0 && (values.max() ?? 0) >= 0
  }

  var notes: [String] {
    let kinds = members.flatMap { [$0.level, $0.growth] }.map { catalog.markerKind(of: $0) }
    let absent = missing.map(wording.shortName)
    let unknown = choice.unknownCount(in: catalog)
    return [
      wording.text([
        wording.drawnMarkNote(statements, kinds),
        levelReference.map { wording.ruleNote($0, levelUnit, of: members.count, isUpright: true) } ?? "",
        growthReference.map { wording.ruleNote($0, growthUnit, of: members.count, isUpright: false) } ?? "",
        members.contains { $0.growth.isComputed } ? wording.computedGrowthNote : "",
        absent.isEmpty && unknown == 0 ? "" : wording.leftOutOfPairs(absent, unknown: unknown),
      ]),
      wording.sourceNote(statements),
    ].filter { !$0.isEmpty }
  }

  var description: String {
    wording.text(
      [wording.chartKind(.quadrant), subtitle + wording.say("。", ".")]
        + members.map { member in
          wording.pairDescription(
            wording.shortName(member.region), wording.value(member.level), wording.change(member.growth))
        }
        + [levelReference, growthReference].enumerated().map { place, reference in
          reference.map {
            wording.ruleNote(
              $0, place == 0 ? levelUnit : growthUnit, of: members.count, isUpright: place == 0)
          } ?? ""
        })
  }
}
