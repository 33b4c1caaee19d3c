import Drawing

/// Strips under each other as frames, those of one element wrapped together.
enum StripStack {
  /// The frames of some strips from `top` down, and where the last ends.
  ///
  /// `white` is added to every gap that may grow. With `repeatingHead` the head of the first strip's
  /// table comes first.
  static func stacked(
    _ strips: [Strip], top: Double = 0, white: Double = 0, repeatingHead: Bool = false
  ) -> (frames: [Frame], bottom: Double) {
    var elements: [Element] = []
    var y = top
    if repeatingHead, let first = strips.first, let head = first.repeatedHead {
      elements.append(Element(role: first.role, head.artifacts, head.frames, y: y))
      y += head.height
    }
    for (index, strip) in strips.enumerated() {
      if index > 0 {
        let previous = strips[index - 1]
        y += previous.gap(to: strip) + (previous.canGrow(before: strip) ? white : 0)
      }
      let element = Element(role: strip.role, strip.artifacts, strip.frames, y: y)
      if strip.continuesElement, !elements.isEmpty {
        elements[elements.count - 1].add(element)
      } else {
        elements.append(element)
      }
      y += strip.height
    }
    return (elements.flatMap(\.frames), y)
  }

  /// How many gaps of some strips take additional white.
  static func growingGaps(_ strips: [Strip]) -> Int {
    zip(strips, strips.dropFirst()).filter { $0.canGrow(before: $1) }.count
  }

  private struct Element {
    let role: StructureRole?
    var artifacts: [Frame]
    var content: [Frame]

    init(role: StructureRole?, _ artifacts: [Frame], _ content: [Frame], y: Double) {
      self.role = role
      self.artifacts = artifacts.isEmpty ? [] : [.moved(Point(x: 0, y: y), artifacts)]
      self.content = content.isEmpty ? [] : [.moved(Point(x: 0, y: y), content)]
    }

    mutating func add(_ other: Element) {
      artifacts += other.artifacts
      content += other.content
    }

    var frames: [Frame] {
      let painted = artifacts.isEmpty ? [] : [Frame.structure(.artifact, artifacts)]
      guard let role else { return painted + content }
      return painted + [.structure(role, content)]
    }
  }
}
