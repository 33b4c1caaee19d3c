import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Work on all processors at once.
///
/// Threads of the system, made for one piece of work and ended with it: where none can be had, because memory or
/// their number is limited, the caller does the work alone. (A dispatch queue waits for a thread for ever.)
public enum Processors {
  /// How many threads work at once: as many as there are processors, or as `STATBRIEF_THREADS` says.
  public static let count = askedCount ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The variable of the environment that says how many.
  public static let variable = "STATBRIEF_THREADS"

  /// What it says; nil where it says nothing or not a number of threads.
  private static var askedCount: Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }.flatMap { (1...1024).contains($0) ? $0 : nil }
  }

  /// Calls `body` once for each number below `count`, in any order and at the same time; returns when all are done.
  ///
  /// - Parameter threads: How many there are at most; nil for `count`.
  public static func forEach(_ count: Int, threads most: Int? = nil, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      let work = Work(count: count, body: body)
      var threads: [SystemThread] = []
      for _ in 1..<max(1, min(most ?? Self.count, count)) {
        guard let thread = SystemThread({ work.run() }) else { break }
        threads.append(thread)
      }
      work.run()
      for thread in threads { thread.join() }
    }
  }

  /// The numbers that are left, shared by all threads.
  private final class Work: Sendable {
    private let next = Atomic(0)
    private let count: Int
    private let body: @Sendable (Int) -> Void

    init(count: Int, body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    func run() {
      while true {
        let (number, _) = next.add(1, ordering: .relaxed)
        guard number < count else { return }
        body(number)
      }
    }
  }
}
