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
    func text(_ panel: MultiplesPanel, _ role: TextRole) -> TextStyle {
      let isMuted = panel.series.role.withinPalette == .muted
      return style.text(role, weight: .bold, color: isMuted ? nil : Palette.text(for: panel.series.role.color))
    }
    let values = panels.map { label($0.value, text($0, .value), room: width) }
    let remarks = zip(panels, values).map { panel, value in
      let room = width - value.width - MultiplesHeads.gap
      guard room < style.size(.axis) * 2 else { return label(panel.remark, style.text(.axis), room: room) }
      if !panel.remark.isEmpty { warnings.append(.labelDropped(panel.remark)) }
      return label("", style.text(.axis), room: 0)
    }
    let rooms = zip(values, remarks).map { value, remark in
      width - MultiplesHeads.nameGap - value.width - (remark.width > 0 ? remark.width + MultiplesHeads.gap : 0)
    }
    // A name that is cut in either case is no reason to stack the others, as long as something of it can be read.
    let isStacked = zip(panels, rooms).contains { panel, room in
      let name = measurer.width(of: panel.series.label, style: text(panel, .cell))
      return name > room && (name <= width || room < style.size(.cell) * 4)
    }
    heads = panels.indices.map { index in
      Head(
        name: label(
          panels[index].series.label, text(panels[index], .cell), room: isStacked ? width : rooms[index]),
        value: values[index], remark: remarks[index])
    }
    self.isStacked = isStacked
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
