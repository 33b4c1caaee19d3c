public import Drawing

/// A scorecard of more rows than fit a page, as parts for pages that follow each other.
extension ScorecardChart {
  /// Parts of about as many rows each; the heads of the columns stand over each of them, the heading of a group again
  /// where its rows go on, and the counts at the margin under the last.
  public func parts(
    within height: Double, on canvas: ChartCanvas, continuation: String, measurer: any TextMeasuring
  ) -> [any Chart] {
    let total = groups.reduce(0) { $0 + $1.rows.count }
    func fits(_ rows: Range<Int>) -> Bool {
      let drawn = part(rows, of: total, continuation: continuation).draw(on: canvas.low, measurer: measurer)
      return drawn.scene.size.height <= height
    }
    guard total > 1, !fits(0..<total) else { return [self] }
    func cuts(most: Int) -> [Range<Int>] {
      var cuts: [Range<Int>] = []
      var start = 0
      while start < total {
        var end = min(total, start + most)
        while end > start + 1, !fits(start..<end) { end -= 1 }
        cuts.append(start..<end)
        start = end
      }
      return cuts
    }
    let fullest = cuts(most: total)
    let even = cuts(most: (total + fullest.count - 1) / fullest.count)
    return (even.count == fullest.count ? even : fullest).map { part($0, of: total, continuation: continuation) }
  }

  /// The chart of some of its rows, counted through all groups.
  private func part(_ rows: Range<Int>, of total: Int, continuation: String) -> ScorecardChart {
    var part = self
    var passed = 0
    part.groups = groups.compactMap { group in
      defer { passed += group.rows.count }
      let own = rows.clamped(to: passed..<passed + group.rows.count)
      guard !own.isEmpty else { return nil }
      return Group(heading: group.heading, rows: Array(group.rows[own.lowerBound - passed..<own.upperBound - passed]))
    }
    if rows.lowerBound > 0 {
      part.text.figureNumber = continuation
      part.text.title = ""
      part.text.subtitle = ""
      part.text.description = continuation
    }
    if rows.upperBound < total {
      part.text.notes = []
      part.margin = nil
    }
    return part
  }
}

extension ChartCanvas {
  /// The same canvas without a height to fill.
  fileprivate var low: ChartCanvas {
    var canvas = self
    canvas.size.height = 0
    return canvas
  }
}
