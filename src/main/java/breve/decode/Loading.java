package breve.decode;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was loaded so far when a later part fails to load. */
final class Loading implements AutoCloseable {
  private final Deque<AutoCloseable> loaded = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    loaded.push(part);
    return part;
  }

  /** All parts are loaded and belong to someone else now. */
  void keep() {
    loaded.clear();
  }

  @Override
  public void close() {
    for (AutoCloseable part : loaded) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("could not close " + part, e);
      }
    }
  }
}
