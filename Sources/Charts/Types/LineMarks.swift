import Drawing

/// The lines of placed series and the signs of their figures, the most important on top.
struct LineMarks: Hashable, Sendable {
  let items: [SceneItem]

  /// `isDense` leaves out the signs of all figures on a line but the first, last, highest and lowest; in a small panel
  /// the signs are smaller, those of muted lines too, and of a dense line only the last figure has one.
  init(_ placed: [PlacedSeries], direction: Marker.Direction, isDense: Bool, isSmall: Bool = false) {
    let back = placed.indices.sorted { (placed[$0].role.rank, $0) > (placed[$1].role.rank, $1) }
    let lines = back.flatMap { index in
      placed[index].runs.flatMap { points in
        Line(points: points, color: placed[index].role.color, weight: placed[index].role.weight).items
      }
    }
    items =
      lines
      + back.flatMap { LineMarks.markers(placed[$0], direction: direction, isDense: isDense, isSmall: isSmall) }
  }

  /// The signs of the figures; where periods are dense and in the muted background only those that say more than the
  /// line does.
  private static func markers(
    _ series: PlacedSeries, direction: Marker.Direction, isDense: Bool, isSmall: Bool
  ) -> [SceneItem] {
    let isMuted = series.role.withinPalette == .muted
    let key = isSmall ? Set([series.figures.count - 1]) : series.keyIndices
    let joined = Set(series.runs.flatMap { $0 })
    return series.figures.enumerated().flatMap { index, figure -> [SceneItem] in
      let isPlain = figure.source.mark == .exact && joined.contains(figure.point)
      if isPlain, (isMuted && !isSmall) || (isDense && !key.contains(index)) { return [] }
      let whisker = isSmall ? [] : series.whisker(of: figure)?.items ?? []
      return whisker + series.marker(of: figure, direction: direction, isSmall: isSmall).items
    }
  }
}
