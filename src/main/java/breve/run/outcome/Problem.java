package breve.run.outcome;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says in a few words what an exception means to whom reads a report. */
public final class Problem {
  private Problem() {}

  /** The exception that caused a future to fail. */
  public static Throwable cause(Throwable thrown) {
    Throwable t = thrown;
    while ((t instanceof CompletionException
            || t instanceof ExecutionException
            || t instanceof InvocationTargetException)
        && t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }

  /** A few words; never empty, never several lines. */
  public static String text(Throwable thrown) {
    Throwable t = cause(thrown);
    String text;
    if (t instanceof AccessDeniedException) {
      text = "permission denied";
    } else if (t instanceof NoSuchFileException) {
      text = "no such file";
    } else if (t instanceof FileSystemException f && f.getReason() != null) {
      text = f.getReason();
    } else if ((t instanceof IOException || t instanceof ToldFailure) && t.getMessage() != null) {
      text = t.getMessage();
    } else {
      text = t.toString();
    }
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
