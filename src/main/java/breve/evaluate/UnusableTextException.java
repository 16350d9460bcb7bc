package breve.evaluate;

import java.io.IOException;

/** The texts to be scored cannot be used. The message says why, in one line that names the file. */
public final class UnusableTextException extends IOException {
  UnusableTextException(String message) {
    super(message);
  }

  UnusableTextException(String message, Throwable cause) {
    super(message, cause);
  }
}
