import ArgumentParser

@main
struct Statbrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statbrief", abstract: "Compares statistics and draws charts and briefings of them.")
}
