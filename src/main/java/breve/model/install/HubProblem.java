package breve.model.install;

import java.io.IOException;

/** The hub cannot be reached, or does not have what was asked for; one line with the remedy. */
final class HubProblem extends IOException {
  private static final long serialVersionUID = 1L;

  HubProblem(String message) {
    super(message);
  }

  HubProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
