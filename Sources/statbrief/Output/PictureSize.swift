import ArgumentParser
import Charts
import Drawing

/// The size of a picture: by name, or as width and height in points.
struct PictureSize: ExpressibleByArgument, Sendable {
  private let canvas: @Sendable (Double) -> ChartCanvas

  static let names = ["slide", "square", "wide", "page", "half"]

  /// `slide`, `square`, `wide`, `page`, `half`, or `900x500`.
  init?(argument: String) {
    switch argument {
    case "slide": canvas = { aspect in .free(width: 960, height: aspect == 0.56 ? 540 : 960 * aspect) }
    case "square": canvas = { _ in .square }
    case "wide": canvas = { _ in .wide }
    case "page": canvas = { aspect in Self.framed(.block(width: 492, height: aspect == 0.56 ? 300 : 492 * aspect)) }
    case "half": canvas = { _ in Self.framed(.half) }
    default:
      let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      guard sides.count == 2, sides.allSatisfy({ (40...10_000).contains($0) }) else { return nil }
      canvas = { _ in .free(width: Double(sides[0]), height: Double(sides[1])) }
    }
  }

  /// A block of a page as a picture of its own: the same measure, with a margin around it.
  private static func framed(_ block: ChartCanvas) -> ChartCanvas {
    var canvas = block
    canvas.size = Size(width: block.size.width + 2 * margin, height: block.size.height + 2 * margin)
    canvas.sideMargin = margin
    canvas.endMargin = margin
    return canvas
  }

  private static let margin = 10.0

  /// The canvas for a chart that asks for a height of `aspect` times its width.
  func canvas(aspect: Double) -> ChartCanvas { canvas(aspect) }
}
