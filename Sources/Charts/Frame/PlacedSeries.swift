import Drawing

/// The figures of a series that can be shown, in order of time, and where they lie on a frame.
struct PlacedSeries: Hashable, Sendable {
  struct Figure: Hashable, Sendable {
    var source: LinePoint
    var value: Double
    var point: Point
    /// Where the ends of a range lie.
    var extent: [Point] = []

    /// The point from which a label on a side keeps its distance: an end of a range, or the figure itself.
    func end(on side: LabelPlacement.Side) -> Point {
      switch side {
      case .above, .aboveLeft, .aboveRight: extent.min { $0.y < $1.y } ?? point
      case .below, .belowLeft, .belowRight: extent.max { $0.y < $1.y } ?? point
      case .left, .right: point
      }
    }
  }

  let label: String
  let role: SeriesRole
  let figures: [Figure]
  /// Whether each figure is joined to the one before it.
  let joins: [Bool]
  /// Stretches of at least two figures that a line joins.
  let runs: [[Point]]

  /// The finite figures of a series within an axis, sorted; of figures at one time the first.
  static func known(_ series: LineSeries, in axis: ValueAxis?) -> (points: [LinePoint], warnings: [ChartWarning]) {
    var warnings: [ChartWarning] = []
    var known: [LinePoint] = []
    var positions: Set<Double> = []
    for point in series.points {
      guard let value = point.value else { continue }
      guard value.isFinite, TimeScale.isTime(point.position) else {
        warnings.append(.valueNotFinite(series.label))
        continue
      }
      guard positions.insert(point.position).inserted else { continue }
      guard axis?.contains(value) ?? true else {
        warnings.append(.valueOutsideAxis(series.label))
        continue
      }
      known.append(point)
    }
    return (known.sorted { $0.position < $1.position }, warnings)
  }

  init(_ series: LineSeries, values: ValueAxis, periods: PeriodAxis, frame: PlotFrame) {
    let time = periods.scale(on: frame)
    let scale = values.scale(on: frame)
    let figures = PlacedSeries.known(series, in: values).points.map { point in
      Figure(
        source: point, value: point.value ?? 0,
        point: frame.point(
          category: time.position(of: point.position), value: scale.position(of: point.value ?? 0)),
        extent: [point.extent?.lowerBound, point.extent?.upperBound].compactMap { end in
          end.map { frame.point(category: time.position(of: point.position), value: scale.position(of: $0)) }
        })
    }
    var runs: [[Point]] = []
    var joins: [Bool] = []
    for (index, figure) in figures.enumerated() {
      let isJoined =
        series.isJoined && index > 0
        && PlacedSeries.areJoined(figures[index - 1], figure, time: time, breaks: series.breaks)
      joins.append(isJoined)
      if isJoined { runs[runs.count - 1].append(figure.point) } else { runs.append([figure.point]) }
    }
    self.joins = joins
    label = series.label
    role = series.role
    self.figures = figures
    self.runs = runs.filter { $0.count > 1 }
  }

  /// The indices of the first, last, highest and lowest figure.
  var keyIndices: Set<Int> {
    let values = figures.map(\.value)
    let highest = values.indices.max { values[$0] < values[$1] }
    let lowest = values.indices.min { values[$0] < values[$1] }
    return Set([values.indices.first, values.indices.last, highest, lowest].compactMap { $0 })
  }

  /// The sign of a figure; smaller for what is muted and in a small panel.
  func marker(of figure: Figure, direction: Marker.Direction, isSmall: Bool = false) -> Marker {
    Marker(
      center: figure.point, kind: figure.source.mark, color: role.color, direction: direction,
      isSmall: isSmall || role.withinPalette == .muted)
  }

  /// The line from end to end of a figure known as a range.
  func whisker(of figure: Figure) -> Whisker? {
    figure.extent.count == 2 ? Whisker(start: figure.extent[0], end: figure.extent[1], color: role.color) : nil
  }

  private static func areJoined(_ earlier: Figure, _ later: Figure, time: TimeScale, breaks: [Double]) -> Bool {
    time.areAdjacent(earlier.source.position, later.source.position)
      && !breaks.contains { earlier.source.position < $0 && $0 < later.source.position }
      && !earlier.source.mark.isBound && !later.source.mark.isBound
  }
}

extension Marker.Kind {
  /// Whether the figure is only known to be more or less than stated.
  public var isBound: Bool { self == .moreThan || self == .lessThan }
}
