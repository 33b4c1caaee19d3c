import Indicators

/// What ends the command: messages and the exit code they amount to.
///
/// All words about errors and all exit codes are made in this folder; the layers below report facts.
struct Failure: Error, Hashable, Sendable {
  var messages: [Message]
  var status: ExitStatus

  /// The first error among the messages decides how the command ends.
  init(_ messages: [Message]) {
    self.messages = messages
    status = messages.first { $0.severity == .error }?.status ?? .checkFailed
  }

  init(_ message: Message) {
    self.init([message])
  }

  /// A load that failed, every problem of it.
  init(_ failure: LoadFailure, folder: String) {
    self.init(failure.problems.map { Message($0, folder: folder) })
  }

  /// A failure of a system call on a path.
  init(writing path: String, errorNumber: Int32) {
    self.init(SystemWords.message(writing: path, errorNumber: errorNumber))
  }
}
