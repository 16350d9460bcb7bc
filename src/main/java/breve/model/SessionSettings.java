package breve.model;

/**
 * How ONNX Runtime runs a model. One session serves many threads, each call on its caller's thread.
 *
 * @param threads that work on one call together; 1 is best when several calls run side by side
 * @param arena whether freed memory is kept for the next call: faster, but the process never
 *     shrinks
 */
public record SessionSettings(int threads, boolean arena) {
  /** One thread per call, with arena. */
  public static final SessionSettings DEFAULT = new SessionSettings(1, true);

  public SessionSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("a session needs at least one thread, not " + threads);
    }
  }
}
