import Briefings
import Charts
import Rendering

/// How the picture of a chart is drawn.
struct ChartPicture: Sendable {
  let size: PictureSize
  /// Pixels to the point.
  let scale: Double
  let format: PictureFormat
  /// The time that a document says it was made at, in seconds since 1970.
  let created: Int

  /// The bytes of the picture, and what it could not show as it was given.
  func drawn(
    _ prepared: PreparedChart, with measurer: FontMeasurer
  ) throws(Failure) -> (bytes: [UInt8], warnings: [ChartWarning]) {
    let drawing = prepared.chart.draw(on: size.canvas(aspect: prepared.aspect), measurer: measurer)
    do throws(RenderingError) {
      let bytes = try format.bytes(of: drawing.scene, scale: scale, created: created, measurer: measurer)
      return (bytes, drawing.warnings)
    } catch {
      throw Failure(Message(error))
    }
  }
}
