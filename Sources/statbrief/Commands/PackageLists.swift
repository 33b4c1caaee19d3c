import Indicators

/// The code lists of a package as tables, each row with the number of statements that use it.
struct PackageLists {
  let catalog: Catalog
  let language: ShownLanguage

  var regions: ResultTable {
    let counts = counts(by: \.region)
    var table = ResultTable("id", "code", "name", "level", "parent", "statements")
    for (number, region) in catalog.regions.enumerated() {
      table.append(
        .text(region.id), .text(region.code), .text(language.of(region.name)), .text(region.level.rawValue),
        region.parent.map { .text(catalog[$0].id) } ?? .empty, .number("\(counts[RegionCode(number)] ?? 0)"))
    }
    return table
  }

  var indicators: ResultTable {
    let counts = counts(by: \.indicator)
    var table = ResultTable("id", "name", "unit", "topic", "better", "statements")
    for (number, indicator) in catalog.indicators.enumerated() {
      table.append(
        .text(indicator.id), .text(language.of(indicator.name)),
        indicator.unit.map { .text(language.of(catalog[$0].symbol)) } ?? .empty, .text(indicator.topic),
        .text(indicator.better.rawValue), .number("\(counts[IndicatorCode(number)] ?? 0)"))
    }
    return table
  }

  var sources: ResultTable {
    let counts = counts(by: \.source)
    var table = ResultTable("id", "published", "kind", "covers", "title", "statements")
    for code in catalog.usedSources {
      let source = catalog[code]
      table.append(
        .text(source.id), .text(source.published.description), .text(source.kind.rawValue),
        source.covers.map { .number("\($0)") } ?? .empty, .text(language.of(source.title)),
        .number("\(counts[code] ?? 0)"))
    }
    return table
  }

  var periods: ResultTable {
    let statements = catalog.statements
    var table = ResultTable("period", "actual", "target", "regions", "indicators")
    for period in Set(statements.map(\.period)).sorted() {
      let mine = statements.filter { $0.period == period }
      table.append(
        .text(period.description), .number("\(mine.count { $0.kind == .actual })"),
        .number("\(mine.count { $0.kind == .target })"), .number("\(Set(mine.map(\.region)).count)"),
        .number("\(Set(mine.map(\.indicator)).count)"))
    }
    return table
  }

  var topics: ResultTable {
    var table = ResultTable("id", "name", "indicators")
    for topic in catalog.topics {
      table.append(
        .text(topic.id), .text(language.of(topic.name)),
        .number("\(catalog.indicators.count { $0.topic == topic.id })"))
    }
    return table
  }

  var units: ResultTable {
    var table = ResultTable("id", "symbol", "dimension", "factor")
    for unit in catalog.units where unit.isDeclared {
      let factor = unit.factor
      table.append(
        .text(unit.id), .text(language.of(unit.symbol)), .text(unit.dimension),
        .number(factor.denominator == 1 ? "\(factor.numerator)" : "\(factor.numerator)/\(factor.denominator)"))
    }
    return table
  }

  private func counts<Code: Hashable>(by code: (Statement) -> Code) -> [Code: Int] {
    catalog.statements.reduce(into: [:]) { $0[code($1), default: 0] += 1 }
  }
}
