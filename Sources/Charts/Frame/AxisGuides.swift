import Drawing

/// Grid, axes and their labels, made of the same marks as the chart.
extension PlotFrame {
  /// The distance between tick labels and the area.
  static let labelGap = 5.0
  /// The height that labels of categories and a tick need below an upright frame, without further lines.
  static let categoryHeight = 14.0

  /// Margins of an upright frame: value labels on the left, one line of category labels below.
  static func uprightMargins(_ axis: ValueAxis, style: ChartStyle, measurer: any TextMeasuring) -> Margins {
    let width = axis.labelWidth(style: style, measurer: measurer)
    return Margins(left: width > 0 ? width + labelGap : 0, bottom: style.size(.category) + 6)
  }

  /// Grid lines at the ticks, without the axis line at the foot.
  func grid(_ axis: ValueAxis, onTint: Bool) -> [SceneItem] {
    let scale = axis.scale(on: self)
    return axis.ticks.values.flatMap { value in
      rule(atValue: scale.position(of: value), .grid(onTint: onTint)).items
    }
  }

  /// Boxes around the grid lines.
  func gridBounds(_ axis: ValueAxis) -> [Rect] {
    let scale = axis.scale(on: self)
    return axis.ticks.values.map { value in
      let position = scale.position(of: value)
      return rect(category: categorySpan, value: Span(start: position - 0.5, end: position + 0.5))
    }
  }

  /// Boxes around the numbers of the value axis of an upright frame.
  func valueLabelBounds(_ axis: ValueAxis, style: ChartStyle, measurer: any TextMeasuring) -> [Rect] {
    let scale = axis.scale(on: self)
    return zip(axis.ticks.values, axis.labels).map { value, label in
      Label(label, style: style.text(.axis), measurer: measurer).bounds(
        baseline: Point(
          x: area.minX - PlotFrame.labelGap, y: scale.position(of: value) + style.size(.axis) * 0.36),
        anchor: .end)
    }
  }

  /// The line of the category axis: at zero, or at the first value if zero lies outside.
  func baseline(_ axis: ValueAxis) -> [SceneItem] {
    let scale = axis.scale(on: self)
    return rule(atValue: scale.position(of: scale.contains(0) ? 0 : axis.first), .axis).items
  }

  /// The numbers of the value axis, right-aligned on the left of an upright frame, centred under a lying one.
  func valueLabels(_ axis: ValueAxis, style: ChartStyle) -> [SceneItem] {
    let scale = axis.scale(on: self)
    let text = style.text(.axis)
    return zip(axis.ticks.values, axis.labels).map { value, label in
      let position = scale.position(of: value)
      switch orientation {
      case .upright:
        return .text(
          TextLine(
            label, baseline: Point(x: area.minX - PlotFrame.labelGap, y: position + text.size * 0.36), anchor: .end,
            style: text))
      case .lying:
        return .text(
          TextLine(
            label, baseline: Point(x: position, y: area.maxY + text.size + 4), anchor: .middle, style: text))
      }
    }
  }

  /// A tick of 3 on the outer side of the category axis.
  func categoryTick(at position: Double) -> [SceneItem] {
    switch orientation {
    case .upright:
      Rule(from: Point(x: position, y: area.maxY), to: Point(x: position, y: area.maxY + 3), .tick).items
    case .lying:
      Rule(from: Point(x: area.minX - 3, y: position), to: Point(x: area.minX, y: position), .tick).items
    }
  }

  /// The label of a category: centred under an upright frame, right-aligned on the left of a lying one.
  func categoryLabel(_ label: TextBlock, at position: Double) -> [SceneItem] {
    switch orientation {
    case .upright:
      label.items(baseline: Point(x: position, y: area.maxY + label.style.size + 4.5), anchor: .middle)
    case .lying:
      label.items(
        baseline: Point(
          x: area.minX - PlotFrame.labelGap,
          y: position + label.style.size * 0.36 - Double(label.lines.count - 1) * label.leading / 2),
        anchor: .end)
    }
  }
}
