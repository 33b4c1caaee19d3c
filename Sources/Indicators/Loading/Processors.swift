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

  /// Calls `body` where there is room for it: on a stack of its own if the process was given a small one.
  ///
  /// Signals that are sent to the process reach the thread that has it, which may hold them back.
  public static func withRoom(_ body: @Sendable () -> Void) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < leastStackSize else {
      return body()
    }
    withoutActuallyEscaping(body) { body in
      var (all, usual) = (sigset_t(), sigset_t())
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, &usual)
      let own = usual
      let thread = SystemThread {
        var own = own
        pthread_sigmask(SIG_SETMASK, &own, nil)
        body()
      }
      if let thread {
        thread.join()
      } else {
        pthread_sigmask(SIG_SETMASK, &usual, nil)
        body()
      }
    }
  }

  /// How small a stack is enough.
  private static let leastStackSize = 1 << 20

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
