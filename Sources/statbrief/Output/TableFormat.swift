import ArgumentParser

/// How a table is written.
enum TableFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, csv, json, md
}
