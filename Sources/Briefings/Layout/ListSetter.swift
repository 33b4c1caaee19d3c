import Drawing

/// Sets terms with what they mean: a row each, between thin rules.
struct ListSetter: Sendable {
  let setting: Setting
  /// Where the meanings begin.
  var keyWidth = 84.0

  private static let rowHeight = 21.0

  func strips(_ list: KeyValueList) -> [Strip] {
    list.entries.enumerated().map { index, entry in
      var strip = row(entry, isFirst: index == 0)
      strip.breakBefore = .allowed(
        index == 0 ? 0 : index == 1 || index == list.entries.count - 1 ? BreakCost.stray : BreakCost.line)
      strip.after = index == list.entries.count - 1 ? Spacing.block : 0
      return strip
    }
  }

  private func row(_ entry: KeyValueList.Entry, isFirst: Bool) -> Strip {
    let style = setting.style
    let keyStyle = style.text(.listKey)
    let leading = style.leading(.listValue) + 1
    let key = setting.textBlock(RichText(entry.key), style: keyStyle, leading: leading, width: keyWidth - 10)
    let value = setting.textBlock(
      entry.value, style: style.text(.listValue), leading: leading, width: setting.width - keyWidth)
    let height = ListSetter.rowHeight + max(key.lastBaseline, value.lastBaseline)
    let baseline = (ListSetter.rowHeight + 0.72 * keyStyle.size) / 2
    let frames: [Frame] =
      (entry.id.map { [.destination($0)] } ?? []) + [
        .structure(.paragraph, key.frames(baseline: baseline)),
        .structure(.paragraph, value.frames(x: keyWidth, baseline: baseline)),
      ]
    let above: [Frame] = isFirst ? [.rule(y: 0, to: setting.width, PageRule.furniture)] : []
    return Strip(
      height: height, frames: frames, artifacts: above + [.rule(y: height, to: setting.width, PageRule.furniture)],
      before: isFirst ? Spacing.block : 0, name: entry.id ?? entry.key)
  }
}
