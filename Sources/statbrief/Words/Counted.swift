/// Counted things in messages and tables.
enum Counted {
  /// `1 file`, `2 files`, `0 files`, `1 city` with another plural.
  static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
