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
  /// Whether characters that the font lacks are boxes, and the picture says that it is a draft.
  var isDraft = false

  /// The fonts to draw it with.
  func measurer() throws(Failure) -> FontMeasurer { try BriefingFiles.measurer(isDraft: isDraft) }

  /// The bytes of the picture, and what it could not show as it was given.
  func drawn(
    _ prepared: PreparedChart, as file: String, with measurer: FontMeasurer
  ) throws(Failure) -> (bytes: [UInt8], warnings: [Message]) {
    let chart = isDraft ? prepared.markedAsDraft : prepared
    let drawing = chart.chart.draw(on: size.canvas(aspect: prepared.aspect), measurer: measurer)
    do throws(RenderingError) {
      let bytes = try format.bytes(of: drawing.scene, scale: scale, created: created, measurer: measurer)
      return (
        bytes,
        drawing.warnings.map { Message($0, chart: file) } + measurer.takeBoxes().map { Message(ofBox: $0, in: file) }
      )
    } catch {
      throw Failure(Message(error))
    }
  }
}
