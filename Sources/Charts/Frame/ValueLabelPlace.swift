import Drawing

/// Where labels of bars stand, and how much room they take along the values.
extension PlotFrame.Orientation {
  /// The room of a label along the value axis, the gap to the bar included.
  func extent(of label: Label) -> Double {
    switch self {
    case .upright: label.height + PlotFrame.barGap
    case .lying: label.width + PlotFrame.barGap
    }
  }
}

extension PlotFrame {
  /// The place of a label beyond the end of a bar, 4 after it; `outwards` is the sign of the way from zero to the end.
  func place(_ label: Label, beyond position: Double, outwards: Double, category: Double) -> LabelPlacement.Placed {
    let size = label.parts.first?.style.size ?? 0
    switch orientation {
    case .upright:
      let baseline =
        outwards < 0
        ? position - PlotFrame.barGap - label.depth : position + PlotFrame.barGap + label.ascent
      return LabelPlacement.Placed(label: label, baseline: Point(x: category, y: baseline), anchor: .middle)
    case .lying:
      let baseline = Point(x: position + outwards * PlotFrame.barGap, y: category + size * 0.36 - label.depth / 2)
      return LabelPlacement.Placed(label: label, baseline: baseline, anchor: outwards < 0 ? .end : .start)
    }
  }

  /// Places of a label beyond the end of a bar: in its middle, and flush with one of its sides where the label is
  /// broader than the bar and the values run upwards.
  func places(
    _ label: Label, beyond position: Double, outwards: Double, breadth: Span
  ) -> [LabelPlacement.Placed] {
    let slack = orientation == .upright ? max(0, label.width - breadth.length) / 2 : 0
    let shifts = slack > 0 ? [0, slack, -slack] : [0]
    return shifts.map { place(label, beyond: position, outwards: outwards, category: breadth.middle + $0) }
  }

  /// The baseline of the unit of the value axis: at its head on the left of an upright frame, over the zero line of a
  /// lying one.
  func unitBaseline(body: Rect, zero: Double, style: ChartStyle) -> Point {
    switch orientation {
    case .upright: Point(x: body.minX, y: body.minY + style.size(.axis) + 1)
    case .lying: Point(x: zero, y: area.minY - 4)
    }
  }

  static let barGap = 4.0
}
