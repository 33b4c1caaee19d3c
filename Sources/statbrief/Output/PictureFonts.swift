import Rendering

/// The fonts of a picture and whatever else its format needs, opened while its figures are read: two milliseconds of
/// twenty, four for a PDF.
final class PictureFonts: Sendable {
  private let opened: Background<Result<FontMeasurer, Failure>>
  /// Nothing is taken from it; it has to end before the process does.
  private let library: Background<Void>?

  init(for format: PictureFormat?, isDraft: Bool) {
    opened = Background {
      Result { () throws(Failure) in
        let measurer = try BriefingFiles.measurer(isDraft: isDraft)
        do throws(RenderingError) {
          try measurer.open(draws: format == .png)
        } catch {
          throw Failure(Message(error))
        }
        return measurer
      }
    }
    library = format == .pdf ? Background { PDFFile.open() } : nil
  }

  func measurer() throws(Failure) -> FontMeasurer { try opened.value().get() }
}
