extension StatementTable {
  /// Where the forms and periods of one table stand in the lists of another.
  struct Codes: Sendable {
    var forms: [UInt32] = []
    var periods: [UInt32] = []

    /// Copies entries of the one table as entries of the other.
    func copy(_ entries: [Entry], to target: UnsafeMutablePointer<Entry>) {
      forms.withUnsafeBufferPointer { forms in
        periods.withUnsafeBufferPointer { periods in
          for (row, var entry) in entries.enumerated() {
            entry.form = forms[Int(entry.form)]
            entry.period = periods[Int(entry.period)]
            (target + row).initialize(to: entry)
          }
        }
      }
    }

    func applied(to entries: [Entry]) -> [Entry] {
      [Entry](unsafeUninitializedCapacity: entries.count) { buffer, count in
        if let base = buffer.baseAddress { copy(entries, to: base) }
        count = entries.count
      }
    }
  }
}
