import Glibc
import Rendering

extension Message {
  /// The words for characters that were drawn as boxes in a draft.
  init(ofBox error: RenderingError, in file: String) {
    self.init(error)
    self.file = file
    severity = .warning
    hint = "drawn as a box: change the text before it is published"
    status = .checkFailed
  }

  /// The words for a picture or document that could not be made.
  init(_ error: RenderingError) {
    switch error {
    case .fontMissing where SystemWords.isOutOfFiles: self = SystemWords.limit("", SystemWords.text(EMFILE))
    case .fontMissing(let family, let weight, let folders, let package):
      self.init(
        code: "R07", text: "the font \(family) \(weight) is in none of \(folders.joined(separator: ", "))",
        hint: "apt-get install \(package), or set STATBRIEF_FONTS to its folder", status: .libraryMissing)
    case .missingGlyphs(let characters, let text):
      self.init(
        code: "R06",
        text: "the font has no sign for \(characters.joined(separator: " ")) in \(ProblemWords.quoted(text))",
        hint: "change the text; --draft draws boxes", status: .libraryMissing)
    case .unusableNumber(let number, let place):
      self.init(
        code: "R03", text: "\(number) cannot be drawn (\(place))", hint: "please report this with the command",
        status: .ownDefect)
    case .unusableSize(let width, let height):
      self.init(
        code: "R01", text: "a picture of \(width) x \(height) points cannot be made", hint: "choose another --size",
        status: .specification)
    case .bitmapTooLarge(let width, let height):
      self.init(
        code: "R01", text: "\(width) x \(height) pixels are more than 32767 a side or 100 million in all",
        hint: "choose a smaller --scale or --size", status: .specification)
    case .noPages: self.init(code: "R15", text: "a document without pages", status: .ownDefect)
    case .unknownDestination(let name):
      self.init(
        code: "R15", text: "a link leads to \(ProblemWords.quoted(name)), which no page has", status: .ownDefect)
    case .repeatedDestination(let name):
      self.init(code: "R15", text: "two places are called \(ProblemWords.quoted(name))", status: .ownDefect)
    case .memoryLimit(let allowed, let needed):
      self = SystemWords.limit("", "\(allowed >> 20) MB of memory are allowed, \(needed >> 20) are needed")
    case .exhausted(let library):
      self = SystemWords.limit("", "\(library.rawValue) got no memory")
    case .library(let library, let code, let message):
      self.init(
        code: "R13", text: "\(library.rawValue) reports \(message) (\(code))", hint: "nothing was written",
        status: .ownDefect)
    }
  }
}
