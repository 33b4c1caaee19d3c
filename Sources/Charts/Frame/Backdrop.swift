import Drawing

/// What lies behind labels: shaded stretches and rules that texts must stand out from.
struct Backdrop: Hashable, Sendable {
  struct Stretch: Hashable, Sendable {
    var rect: Rect
    var color: Color
  }

  var stretches: [Stretch]
  /// Boxes of rules and faint lines.
  var rules: [Rect]

  init(stretches: [Stretch] = [], rules: [Rect] = []) {
    self.stretches = stretches
    self.rules = rules
  }

  /// The colour of the ground behind a box that lies over a rule; none where there is no rule, or where the ground
  /// changes behind the box, because a rim would show as a patch there.
  func rim(behind box: Rect) -> Color? {
    guard rules.contains(where: box.intersects) else { return nil }
    let touched = stretches.filter { $0.rect.intersects(box) }
    guard let first = touched.first else { return Palette.white }
    let isWithin = touched.count == 1 && first.rect.contains(box, tolerance: 1)
    return isWithin ? first.color : nil
  }
}
