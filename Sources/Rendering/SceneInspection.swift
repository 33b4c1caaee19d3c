import Drawing

/// Looks through a scene before anything is drawn: every number must be one that a drawing can take.
///
/// Cairo keeps coordinates in fixed point; what is not finite or too large would come out anywhere.
struct SceneInspection {
  /// The largest distance from the origin, in points.
  static let limit = 1_000_000.0

  /// The names of the destinations, in order.
  private(set) var destinations: [String] = []
  /// The destinations that links lead to, in order.
  private(set) var targets: [String] = []

  init(_ scene: Scene) throws(RenderingError) {
    try Self.check(scene.size.width, scene.size.height, place: .size)
    guard scene.size.width > 0, scene.size.height > 0 else {
      throw .unusableSize(width: scene.size.width, height: scene.size.height)
    }
    try inspect(scene.items)
  }

  private mutating func inspect(_ items: [SceneItem]) throws(RenderingError) {
    for item in items { try inspect(item) }
  }

  private mutating func inspect(_ item: SceneItem) throws(RenderingError) {
    switch item {
    case .path(let path, let fill, let stroke):
      for element in path.elements { try Self.inspect(element) }
      if let fill { try Self.check(fill.opacity, place: .path) }
      if let stroke { try Self.inspect(stroke) }
    case .text(let line):
      try Self.check(line.baseline.x, line.baseline.y, line.style.size, line.style.color.opacity, place: .text)
      if let halo = line.halo { try Self.check(halo.width, halo.color.opacity, place: .text) }
    case .structure(_, let items):
      try inspect(items)
    case .group(let offset, let scale, let items):
      try Self.check(offset.x, offset.y, scale, place: .group)
      try inspect(items)
    case .clip(let rect, let items):
      try Self.check(rect.x, rect.y, rect.width, rect.height, place: .clip)
      try inspect(items)
    case .link(let rect, let target):
      try Self.check(rect.x, rect.y, rect.width, rect.height, place: .link)
      switch target {
      case .destination(let name): targets.append(name)
      case .address: break
      }
    case .destination(let name, let point):
      try Self.check(point.x, point.y, place: .destination)
      destinations.append(name)
    }
  }

  private static func inspect(_ element: Path.Element) throws(RenderingError) {
    switch element {
    case .move(let point), .line(let point): try check(point.x, point.y, place: .path)
    case .curve(let point, let control1, let control2):
      try check(point.x, point.y, control1.x, control1.y, control2.x, control2.y, place: .path)
    case .close: break
    }
  }

  private static func inspect(_ stroke: Stroke) throws(RenderingError) {
    try check(stroke.width, stroke.color.opacity, place: .stroke)
    for length in stroke.dash {
      try check(length, place: .stroke)
      guard length >= 0 else { throw .unusableNumber("\(length)", .stroke) }
    }
  }

  private static func check(_ values: Double..., place: RenderingError.Place) throws(RenderingError) {
    for value in values where !(abs(value) <= limit) { throw .unusableNumber("\(value)", place) }
  }
}
