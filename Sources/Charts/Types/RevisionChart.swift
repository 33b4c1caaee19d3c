public import Drawing

/// How figures were revised: what was said of each by day of publication, and the value in use as a step line.
///
/// Days lie at their true distance. Each figure has a panel of its own with its own scale, all share the days.
public struct RevisionChart: Chart, Hashable {
  public var text: ChartText
  public var panels: [RevisionPanel]
  /// Words under the axis at times in years, such as the starts of years.
  public var days: [PeriodAxisSpecification.Label]
  public var key: RevisionKey

  public init(
    text: ChartText, panels: [RevisionPanel], days: [PeriodAxisSpecification.Label] = [],
    key: RevisionKey = RevisionKey()
  ) {
    self.text = text
    self.panels = panels
    self.days = days
    self.key = key
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    RevisionLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One figure with everything that was said of it.
public struct RevisionPanel: Hashable, Sendable {
  /// Which figure it is; empty where there is one alone.
  public var label: String
  /// In any order.
  public var vintages: [RevisionVintage]
  public var values: ValueAxisSpecification

  public init(
    label: String = "", vintages: [RevisionVintage], values: ValueAxisSpecification = ValueAxisSpecification()
  ) {
    self.label = label
    self.vintages = vintages
    self.values = values
  }
}

/// A figure as it was said on a day.
public struct RevisionVintage: Hashable, Sendable {
  public enum Use: Hashable, Sendable {
    /// It is the value in use.
    case now
    /// It was the value in use for a time.
    case before
    /// It was never used.
    case never
  }

  /// The day in years: 2023.48.
  public var day: Double
  public var value: Double
  public var mark: Marker.Kind
  public var use: Use
  /// The figure as it is printed; empty for none, where it stands at another sign already.
  public var label: String
  /// What stands with it, such as who said it and when.
  public var remark: String

  public init(day: Double, value: Double, mark: Marker.Kind = .exact, use: Use, label: String, remark: String = "") {
    self.day = day
    self.value = value
    self.mark = mark
    self.use = use
    self.label = label
    self.remark = remark
  }
}

/// The words of the key of a revision chart; a sign without words is left out of it.
public struct RevisionKey: Hashable, Sendable {
  public var now: String?
  public var before: String?
  public var never: String?

  public init(now: String? = nil, before: String? = nil, never: String? = nil) {
    self.now = now
    self.before = before
    self.never = never
  }

  var layout: Key {
    let entries = [
      now.map { Key.Entry(swatch: StepLine.swatch(color: Palette.series(0), isLast: true), label: $0) },
      before.map { Key.Entry(swatch: StepLine.swatch(color: Palette.series(0), isLast: false), label: $0) },
      never.map { Key.Entry(swatch: Marker.swatch(.exact, color: Palette.muted), label: $0) },
    ]
    return Key(entries.compactMap { $0 })
  }
}
