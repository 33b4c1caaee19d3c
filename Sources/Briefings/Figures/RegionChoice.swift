import Analysis
import Charts
import Drawing
import Indicators

/// The regions of a chart that shows many: those that are named, or all peers of the only one.
struct RegionChoice {
  /// The region the chart is about; none where no region is named.
  let subject: RegionCode?
  /// In the order of the data: as named, or as in the package.
  let regions: [RegionCode]
  let scope: Ranking.Scope

  /// Several named regions are themselves, a single one stands among its peers; without any it is the set of peers of
  /// which most are `known`, the first of several.
  init?(_ named: [RegionCode], in catalog: Catalog, known: (RegionCode) -> Bool) {
    subject = named.first
    if let only = named.first, named.count == 1, let scope = Ranking.Scope.peers(of: only, in: catalog) {
      self.scope = scope
    } else if !named.isEmpty {
      scope = .regions(named)
    } else {
      var scopes: [Ranking.Scope] = []
      for region in catalog.regionCodes {
        guard let scope = Ranking.Scope.peers(of: region, in: catalog), !scopes.contains(scope) else { continue }
        scopes.append(scope)
      }
      let counts = scopes.map { $0.knownRegions(in: catalog).count(where: known) }
      guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return nil }
      scope = scopes[place]
    }
    regions = scope.knownRegions(in: catalog)
  }

  /// The subject first, the others as they are.
  var subjectFirst: [RegionCode] {
    guard let subject else { return regions }
    return [subject] + regions.filter { $0 != subject }
  }

  /// How many members of the set are not in the package at all.
  func unknownCount(in catalog: Catalog) -> Int {
    max(0, (scope.memberCount(in: catalog) ?? 0) - regions.count)
  }
}

extension Wording {
  /// A figure as a chart draws and prints it; nil where it has no place on a scale.
  func printedFigure(_ quantity: Quantity, _ statement: Statement? = nil) -> PrintedFigure? {
    let statement = statement ?? quantity.statements.first
    return shown(quantity).position.map { position in
      PrintedFigure(
        position, text: value(quantity, .label), marks: statement.map(marks) ?? "",
        kind: catalog.markerKind(of: quantity, statement))
    }
  }
}
