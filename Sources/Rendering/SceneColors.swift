import Drawing

/// The colours a scene is painted with.
struct SceneColors {
  /// Those without transparency, each `0xRRGGBB`.
  private(set) var opaque: Set<UInt32> = [0xFFFFFF]

  init(_ scene: Scene) {
    collect(scene.items)
  }

  private mutating func collect(_ items: [SceneItem]) {
    for item in items {
      switch item {
      case .path(_, let fill, let stroke):
        insert(fill)
        insert(stroke?.color)
      case .text(let line):
        insert(line.style.color)
        insert(line.halo?.color)
      case .structure(_, let items), .group(_, _, let items), .clip(_, let items):
        collect(items)
      case .link, .destination:
        break
      }
    }
  }

  private mutating func insert(_ color: Color?) {
    guard let color, color.opacity >= 1 else { return }
    opaque.insert(UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue))
  }
}
