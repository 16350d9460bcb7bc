package breve.digest;

import java.io.IOException;

/** A file that should hold a digest does not; the message says where and why. */
public final class DigestFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  public DigestFormatException(String message) {
    super(message);
  }

  public DigestFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
