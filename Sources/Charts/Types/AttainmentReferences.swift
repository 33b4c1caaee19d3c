import Drawing

/// Values that all targets of a group are held against, as upright rules from the first row to the last.
extension AttainmentLayout {
  func referenceItems(_ group: Group, values: [Double]) -> [SceneItem] {
    guard let axis = group.axis, !axis.isPercent else { return [] }
    return columns.panels.flatMap { panel -> [SceneItem] in
      let scale = LinearScale(from: axis.low, to: axis.high, span: panel.track)
      return values.filter { $0.isFinite && (axis.low...axis.high).contains($0) }.flatMap { value in
        let x = scale.position(of: value)
        return Rule(from: Point(x: x, y: group.top - 2), to: Point(x: x, y: group.bottom - 3), .reference).items
      }
    }
  }
}

extension Rule {
  /// A short upright rule.
  static var referenceSwatch: Key.Swatch {
    Key.Swatch(width: 8, items: Rule(from: Point(x: 4, y: -5), to: Point(x: 4, y: 5), .reference).items)
  }
}
