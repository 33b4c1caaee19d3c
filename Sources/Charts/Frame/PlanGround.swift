import Drawing

/// The shaded plan periods of a chart with their names, laid out on a frame.
struct PlanGround: Hashable, Sendable {
  let stretches: [Backdrop.Stretch]
  /// Shades, to be painted first.
  let grounds: [SceneItem]
  /// Names, to be painted over the grid.
  let names: [SceneItem]
  /// The boxes of the names.
  let nameBounds: [Rect]
  let warnings: [ChartWarning]

  /// Periods are shaded in turn; where `tint2` would swallow a colour of the series all have the paler shade, with a seam
  /// of white between them.
  init(
    _ plans: [TimeNotes.Plan], axis: PeriodAxis, frame: PlotFrame, seriesColors: [Color], style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    let scale = axis.scale(on: frame)
    let isPale = !seriesColors.allSatisfy(Palette.isLegibleOnTint2)
    var stretches: [Backdrop.Stretch] = []
    var grounds: [SceneItem] = []
    var names: [SceneItem] = []
    var nameBounds: [Rect] = []
    var warnings: [ChartWarning] = []
    for plan in plans.sorted(by: { $0.first < $1.first })
    where TimeScale.isTime(plan.first) && TimeScale.isTime(plan.last) {
      let span = Span(
        start: scale.clampedPosition(of: plan.first - axis.period / 2),
        end: scale.clampedPosition(of: plan.last + axis.period / 2))
      guard span.length > 0.5 else { continue }
      let color = PlanGround.isSecond(plan) && !isPale ? Palette.tint2 : Palette.tint1
      let seam = isPale && !stretches.isEmpty ? PlanGround.seam : 0
      let rect = frame.ground(category: Span(start: span.lower + seam, end: span.upper))
      stretches.append(Backdrop.Stretch(rect: rect, color: color))
      grounds += Band(rect: rect, color: color).items
      let candidates = [plan.label, plan.shortLabel].filter { !$0.isEmpty }
      let labels = candidates.map { Label($0, style: style.text(.axis), measurer: measurer) }
      guard let label = labels.first(where: { $0.width <= span.length - 2 * PlanGround.inset }) else {
        if let name = candidates.last { warnings.append(.labelDropped(name)) }
        continue
      }
      let baseline = Point(x: span.lower + PlanGround.inset, y: frame.area.minY + PlanGround.baseline)
      names += label.items(baseline: baseline, anchor: .start)
      nameBounds.append(label.bounds(baseline: baseline, anchor: .start))
    }
    self.stretches = stretches
    self.grounds = grounds
    self.names = names
    self.nameBounds = nameBounds
    self.warnings = warnings
  }

  /// The room for the unit of the value axis beside the names: it stands on their line unless the first of them begins
  /// too far to the left.
  static func unitRoom(_ plans: [TimeNotes.Plan], axis: PeriodAxis, margin: Double, width: Double) -> Double {
    let shade = plans.map { axis.share(of: $0.first - axis.period / 2) }.min() ?? 1
    return margin + max(0, shade) * width * 0.8 - 2
  }

  /// The first baseline of names and units below the top of the area.
  static let baseline = 10.5
  /// The room that names need above the last tick.
  static let headroom = 26.0
  private static let inset = 5.0
  private static let seam = 1.5

  /// A plan keeps its shade in every chart: they follow each other without a gap, so that their number from any
  /// fixed year on is even or odd.
  private static func isSecond(_ plan: TimeNotes.Plan) -> Bool {
    let length = max(1, plan.last - plan.first + 1)
    return (plan.first / length).rounded(.down).truncatingRemainder(dividingBy: 2) == 0
  }
}
