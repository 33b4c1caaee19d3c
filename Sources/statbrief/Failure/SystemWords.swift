import Glibc

/// The words for what the system answers.
enum SystemWords {
  /// The system's own text for an error number: `No space left on device`.
  static func text(_ errorNumber: Int32) -> String {
    strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
  }

  static func message(writing path: String, errorNumber: Int32) -> Message {
    let text = "cannot write: \(text(errorNumber))"
    switch errorNumber {
    case EACCES, EPERM:
      return Message(
        file: path, code: "P09", text: text, hint: "give this user write permission or choose another --output",
        status: .permission)
    case ENOENT, ENOTDIR:
      return Message(
        file: path, code: "O10", text: text, hint: "create the folder first or choose another --output",
        status: .outputNotCreated)
    case EROFS, EISDIR, EEXIST, ELOOP, ENAMETOOLONG:
      return Message(file: path, code: "O10", text: text, hint: "choose another --output", status: .outputNotCreated)
    case ENOSPC, EDQUOT:
      return Message(
        file: path, code: "O01", text: text, hint: "free some space; what was there before is untouched",
        status: .inputOutput)
    case EMFILE, ENFILE, ENOMEM: return limit(path, text)
    case EXDEV:
      // The lower layers of an overlay, such as the image of a container, do not let a folder of theirs be moved.
      return Message(
        file: path, code: "O11", text: text,
        hint: "what was there before is untouched, and cannot be moved: remove it, or choose another --output",
        status: .inputOutput)
    default:
      return Message(
        file: path, code: "O11", text: text, hint: "what was there before is untouched", status: .inputOutput)
    }
  }

  /// Whether this process has no file left to open: then whatever could not be found may well be there.
  static var isOutOfFiles: Bool {
    let descriptor = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { close(descriptor) }
    return descriptor < 0 && (errno == EMFILE || errno == ENFILE)
  }

  /// A limit of the system that was met.
  static func limit(_ path: String, _ text: String) -> Message {
    Message(file: path, code: "O09", text: text, hint: "raise the limit (ulimit)", status: .systemLimit)
  }
}
