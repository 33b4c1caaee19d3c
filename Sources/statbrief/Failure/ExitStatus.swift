/// The exit codes of the command, those of sysexits.h where it has one.
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Done, but a requested check failed.
  case checkFailed = 1
  case usage = 64
  case data = 65
  case inputMissing = 66
  case libraryMissing = 69
  case ownDefect = 70
  case systemLimit = 71
  case outputNotCreated = 73
  case inputOutput = 74
  case tryAgain = 75
  case permission = 77
  case specification = 78
  case brokenPipe = 141
}
