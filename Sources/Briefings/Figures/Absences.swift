import Analysis
import Indicators

/// What a chart was asked for and has no figure of, so that nothing vanishes silently.
struct Absences {
  /// Names of what no source says.
  private(set) var unsaid: [String] = []
  /// Names of what is said, but not as a figure that can be drawn.
  private(set) var undrawn: [String] = []
  private let years: ClosedRange<Int>?

  /// Each name with the series in which its figures would be; all figures count, or those of the years.
  init(_ missing: [(name: String, keys: [SeriesKey])], years: ClosedRange<Int>? = nil, in catalog: Catalog) {
    self.years = years
    for (name, keys) in missing {
      let isSaid = keys.contains { key in
        catalog.series(key).contains { years?.contains($0.period.endYear) ?? true }
      }
      if isSaid { undrawn.append(name) } else { unsaid.append(name) }
    }
  }

  /// For the foot of the chart and its description; empty where nothing is absent.
  func note(in wording: Wording) -> String {
    wording.text([wording.absent(unsaid, years: years), wording.undrawn(undrawn)])
  }
}
