import ArgumentParser
import Drawing
import Rendering

/// The formats of a picture.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case png, pdf, svg

  var mediaType: String {
    switch self {
    case .png: "image/png"
    case .pdf: "application/pdf"
    case .svg: "image/svg+xml"
    }
  }

  /// The bytes of a file with the picture; `scale` is pixels to the point and matters for PNG alone.
  func bytes(
    of scene: Scene, scale: Double, created: Int, measurer: FontMeasurer
  ) throws(RenderingError) -> [UInt8] {
    switch self {
    case .png: return try PNGImage.bytes(of: scene, scale: scale, measurer: measurer)
    case .svg: return try SVGFile.bytes(of: scene, measurer: measurer)
    case .pdf:
      let information = DocumentInformation(
        title: scene.title, author: "Statbrief", subject: scene.description, keywords: [], language: scene.language,
        created: created)
      return try PDFFile.bytes(of: scene, information: information, measurer: measurer)
    }
  }
}
