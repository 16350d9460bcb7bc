package breve.model;

import java.nio.file.Path;

/** What a reader can do about a broken model, in words that fit behind a semicolon. */
final class Remedy {
  private Remedy() {}

  /** For a file that is not as it was when the model was made. */
  static String restore(Path file) {
    return "restore it from where you got the model (in a clone: git checkout -- "
        + file.toString().replace('\\', '/')
        + ")";
  }
}
