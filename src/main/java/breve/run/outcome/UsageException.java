package breve.run.outcome;

/** What was asked for can't be done as asked: exit code 2. The message is for the user. */
public final class UsageException extends Exception {
  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
