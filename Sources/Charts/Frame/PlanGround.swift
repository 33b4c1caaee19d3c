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

  /// Periods are shaded in turn; a colour among the series that `tint2` would swallow leaves every second period white.
  init(
    _ plans: [TimeNotes.Plan], axis: PeriodAxis, frame: PlotFrame, seriesColors: [Color], style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    let scale = axis.scale(on: frame)
    let second = seriesColors.allSatisfy(Palette.isLegibleOnTint2) ? Palette.tint2 : Palette.white
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
      let color = PlanGround.isSecond(plan) ? second : Palette.tint1
      let rect = frame.ground(category: span)
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

  /// The first baseline of names and units below the top of the area.
  static let baseline = 10.5
  /// The room that names need above the last tick.
  static let headroom = 26.0
  private static let inset = 5.0

  /// A plan keeps its shade in every chart: they follow each other without a gap, so that their number from any
  /// fixed year on is even or odd.
  private static func isSecond(_ plan: TimeNotes.Plan) -> Bool {
    let length = max(1, plan.last - plan.first + 1)
    return (plan.first / length).rounded(.down).truncatingRemainder(dividingBy: 2) == 0
  }
}
