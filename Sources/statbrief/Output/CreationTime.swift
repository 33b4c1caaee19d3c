import Glibc
import Indicators

/// The time that documents say they were made at; never the clock's, so that equal inputs give equal bytes.
enum CreationTime {
  static let variable = "SOURCE_DATE_EPOCH"

  /// What the environment says, right or wrong; nil where it says nothing.
  static var asked: String? { getenv(variable).map { String(cString: $0) } }

  /// `SOURCE_DATE_EPOCH` where it is set, else the day of the newest source that counts.
  static func seconds(for catalog: Catalog) throws(Failure) -> Int {
    guard let text = asked else { return catalog.newestDate?.secondsSince1970 ?? 0 }
    // The last second of the year 9999.
    if !text.isEmpty, text.utf8.count <= 12, text.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(text),
      seconds <= 253_402_300_799
    {
      return seconds
    }
    throw Failure(
      Message(
        code: "O16", text: "SOURCE_DATE_EPOCH \(ProblemWords.quoted(text)) is not a number of seconds",
        hint: "set it to seconds since 1970, or unset it", status: .usage))
  }
}
