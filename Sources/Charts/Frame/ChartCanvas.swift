public import Drawing

/// The sheet a chart is drawn on: its outer size, the scale of its type, its margins and its place.
///
/// A chart is laid out at scale 1 on `size / scale` and scaled at the end, so that a picture for a screen keeps the
/// proportions of the printed one. A chart that needs more height grows downwards; its type never shrinks.
public struct ChartCanvas: Hashable, Sendable {
  /// The outer width in points, and the height that the chart fills if it does not need more.
  public var size: Size
  /// How many points of the picture one point of the layout is.
  public var scale: Double
  public var setting: ChartStyle.Setting
  /// Left and right margin in points of the layout.
  public var sideMargin: Double
  /// Top and bottom margin in points of the layout.
  public var endMargin: Double

  public init(
    size: Size, scale: Double = 1, setting: ChartStyle.Setting, sideMargin: Double = 0, endMargin: Double = 0
  ) {
    self.size = size
    self.scale = scale
    self.setting = setting
    self.sideMargin = sideMargin
    self.endMargin = endMargin
  }

  /// 960 by 540, for a slide.
  public static let slide = ChartCanvas.free(width: 960, height: 540)
  /// 864 by 864, for a feed.
  public static let square = ChartCanvas.free(width: 864, height: 864)
  /// 1280 by 540, for the head of a page.
  public static let wide = ChartCanvas.free(width: 1280, height: 540)
  /// A figure block over the whole measure of an A4 page, 492 by 300.
  public static let page = ChartCanvas.block(width: 492, height: 300)
  /// A figure block over half the measure of an A4 page, 240 by 260.
  public static let half = ChartCanvas.block(width: 240, height: 260)

  /// A picture of its own of any size in points, with margins of 24 and 20 before scaling.
  public static func free(width: Double, height: Double, scale: Double = 1.6) -> ChartCanvas {
    ChartCanvas(
      size: Size(width: width, height: height), scale: scale, setting: .freestanding, sideMargin: 24, endMargin: 20)
  }

  /// A figure block in a page, without margins; up to 330 points wide it takes the type of a half column.
  public static func block(width: Double, height: Double) -> ChartCanvas {
    ChartCanvas(
      size: Size(width: width, height: height), setting: width <= 330 ? .halfColumn : .column)
  }

  /// The size in points of the layout.
  var layoutSize: Size { Size(width: size.width / scale, height: size.height / scale) }
  /// The width between the side margins in points of the layout.
  var measure: Double { max(0, layoutSize.width - 2 * sideMargin) }
}
