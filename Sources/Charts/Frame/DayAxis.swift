import Drawing

/// Days on an axis that is true to time, counted in years: 2023.48 is the 27th of June 2023.
struct DayAxis: Hashable, Sendable {
  let first: Double
  let last: Double
  private let labels: [PeriodAxisSpecification.Label]
  private let style: TextStyle

  /// The axis for some days, with a little room before the first and more after the last, whose value goes on.
  ///
  /// Of the labels, such as the starts of years, those on the axis are written as far as there is room.
  init(_ labels: [PeriodAxisSpecification.Label], days: [Double], style: ChartStyle) {
    let known = days.filter(TimeScale.isTime)
    let low = known.min() ?? 0
    let high = known.max() ?? low
    first = low - max((high - low) * 0.06, 0.04)
    last = high + max((high - low) * 0.2, 0.15)
    self.style = style.text(.category)
    let (first, last) = (first, last)
    self.labels = labels.filter { first <= $0.position && $0.position <= last }.sorted { $0.position < $1.position }
  }

  func scale(on frame: PlotFrame) -> LinearScale {
    LinearScale(from: first, to: last, span: frame.categorySpan)
  }

  func ticks(on frame: PlotFrame) -> [SceneItem] {
    let scale = scale(on: frame)
    return labels.flatMap { frame.categoryTick(at: scale.position(of: $0.position)) }
  }

  /// Every label, every second or every so manieth, so that neighbours have room and all lie on the axis.
  func labels(on frame: PlotFrame, measurer: any TextMeasuring) -> [SceneItem] {
    let scale = scale(on: frame)
    let spans = labels.map { label -> Span in
      let half = measurer.width(of: label.text, style: style) / 2 + 4
      let position = scale.position(of: label.position)
      return Span(start: position - half, end: position + half)
    }
    let step = (1...max(1, labels.count)).first { step in
      let kept = spans.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
      return zip(kept, kept.dropFirst()).allSatisfy { $0.upper <= $1.lower }
    }
    return labels.indices.filter { index in
      index.isMultiple(of: step ?? 1) && spans[index].lower >= frame.area.minX - 24
        && spans[index].upper <= frame.area.maxX + 4
    }.flatMap { index in
      frame.categoryLabel(
        TextBlock(line: labels[index].text, style: style, measurer: measurer),
        at: scale.position(of: labels[index].position))
    }
  }
}
