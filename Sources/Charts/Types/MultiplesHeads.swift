import Drawing

/// The words above the panels: name on the left and last figure on the right, or below each other where one of the
/// panels is too narrow for both.
struct MultiplesHeads: Hashable, Sendable {
  private struct Head: Hashable, Sendable {
    var name: Label
    var value: Label
    var remark: Label
  }

  let height: Double
  let warnings: [ChartWarning]
  private let heads: [Head]
  private let isStacked: Bool
  private let style: ChartStyle

  init(_ panels: [MultiplesPanel], width: Double, style: ChartStyle, measurer: any TextMeasuring) {
    var warnings: [ChartWarning] = []
    func label(_ text: String, _ textStyle: TextStyle, room: Double) -> Label {
      let cut = TextBlock.cut(text, style: textStyle, width: max(0, room), measurer: measurer)
      if cut != text { warnings.append(.textCut(text)) }
      return Label(cut, style: textStyle, measurer: measurer)
    }
    heads = panels.map { panel in
      let isMuted = panel.series.role.withinPalette == .muted
      let color = isMuted ? Palette.ink : Palette.text(for: panel.series.role.color)
      let value = label(panel.value, style.text(.value, weight: .bold, color: color), room: width)
      let room = width - value.width - MultiplesHeads.gap
      let fits = room >= style.size(.axis) * 2
      if !fits, !panel.remark.isEmpty { warnings.append(.labelDropped(panel.remark)) }
      return Head(
        name: label(panel.series.label, style.text(.cell, weight: .bold, color: color), room: width), value: value,
        remark: label(fits ? panel.remark : "", style.text(.axis), room: room))
    }
    isStacked = heads.contains { head in
      let remark = head.remark.width > 0 ? head.remark.width + MultiplesHeads.gap : 0
      return head.name.width + MultiplesHeads.nameGap + head.value.width + remark > width
    }
    height = style.size(.cell) + 3 + (isStacked ? style.leading(.value) : 0)
    self.style = style
    self.warnings = warnings
  }

  /// The head of a panel at its upper edge.
  func items(_ index: Int, in rect: Rect) -> [SceneItem] {
    let head = heads[index]
    func line(_ label: Label, x: Double, y: Double, _ anchor: TextLine.Anchor = .start) -> [SceneItem] {
      label.width > 0 ? label.items(baseline: Point(x: x, y: y), anchor: anchor) : []
    }
    let first = rect.minY + style.size(.cell) * 0.86
    let name = line(head.name, x: rect.minX, y: first)
    let remarkWidth = head.remark.width > 0 ? head.remark.width + MultiplesHeads.gap : 0
    guard isStacked else {
      return name + line(head.value, x: rect.maxX - remarkWidth, y: first, .end)
        + line(head.remark, x: rect.maxX, y: first, .end)
    }
    let second = first + style.leading(.value)
    return name + line(head.value, x: rect.minX, y: second)
      + line(head.remark, x: rect.minX + head.value.width + MultiplesHeads.gap, y: second)
  }

  private static let gap = 4.0
  private static let nameGap = 6.0
}
