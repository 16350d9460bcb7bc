package breve.run.delivery;

import breve.run.outcome.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where an edition's mail is to go: {@code reader@example.org}, or {@code mail/breve.eml}. */
public sealed interface Recipient {
  /** Of a mail address: what RFC 5321 allows without quotes, and no more. */
  Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9_+=.&'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*)");

  /** A person, whom the mail system of this machine knows how to reach. */
  record Address(String mailbox) implements Recipient {
    @Override
    public String toString() {
      return mailbox;
    }
  }

  /** A file that another program takes it from. */
  record Drop(Path file) implements Recipient {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * What has an @ and no slash is an address, anything else a file.
   *
   * @throws UsageException when it is neither
   */
  static Recipient of(String written) throws UsageException {
    String stripped = written.strip();
    if (stripped.contains("@") && !stripped.contains("/")) {
      return new Address(address(stripped));
    }
    try {
      if (stripped.isEmpty()) {
        throw new UsageException("--deliver: an empty address; say reader@example.org or a file");
      }
      return new Drop(Path.of(stripped));
    } catch (InvalidPathException e) {
      throw new UsageException("--deliver: " + stripped + " is no file and no mail address", e);
    }
  }

  /**
   * A plain mail address: one that starts with a dash would be an option to sendmail.
   *
   * @throws UsageException when it is none
   */
  static String address(String written) throws UsageException {
    if (!ADDRESS.matcher(written).matches() || written.startsWith("-")) {
      throw new UsageException(
          "'"
              + written
              + "' is no mail address such as reader@example.org; for a file, write ./"
              + written);
    }
    return written;
  }
}
