package breve.check.glossary;

import java.nio.file.Path;

/** A glossary that cannot be used; the message names the file and, where there is one, the line. */
public final class GlossaryProblem extends Exception {
  private static final long serialVersionUID = 1L;

  GlossaryProblem(Path file, String reason) {
    super(file + ": " + reason);
  }

  GlossaryProblem(Path file, int line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  GlossaryProblem(Path file, String reason, Exception cause) {
    super(file + ": " + reason, cause);
  }
}
