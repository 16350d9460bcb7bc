package breve.run.work;

import java.util.Map;

/** How a process ended, in words. */
final class ExitStatus {
  private static final int SIGNAL = 128;
  private static final Map<Integer, String> SIGNALS =
      Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV");

  private ExitStatus() {}

  /** Such as {@code its process ended with status 139 (SIGSEGV)}. */
  static String text(int status) {
    String signal = SIGNALS.getOrDefault(status - SIGNAL, "");
    return "its process ended with status "
        + status
        + (signal.isEmpty() ? "" : " (" + signal + ")");
  }
}
