import Glibc

/// Holds back the signals by which a run is ended while files are half written.
///
/// A pending signal is seen between two files; the writer then cleans up, and `release` lets the signal have its way. What
/// the caller ignores (`nohup`) stays ignored.
struct SignalGuard {
  private let signals = [SIGINT, SIGTERM, SIGHUP].filter { signal in
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
  }
  private var held = sigset_t()
  private var before = sigset_t()

  init() {
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Whether one of the signals waits.
  var isAskedToEnd: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return signals.contains { sigismember(&pending, $0) == 1 }
  }

  mutating func release() {
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
