package breve.cli;

import breve.run.delivery.Delivery;
import breve.run.delivery.Recipient;
import breve.run.folder.OutputFolder;
import breve.run.journal.History;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Problem;
import breve.run.report.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands on the edition of a run, and says what came of it.
 *
 * @param quiet only what failed is said
 */
record EditionDelivery(
    List<Recipient> recipients, Path sendmail, Optional<String> from, boolean quiet) {
  /** Delivers what a run wrote; a run that was cut short before its edition has nothing to give. */
  ExitCode of(RunReport report, OutputFolder out, PrintWriter err) throws InterruptedException {
    if (recipients.isEmpty() || !report.edition().contains(Delivery.MAIL)) {
      return ExitCode.OK;
    }
    ExitCode code = ExitCode.OK;
    try {
      Instant newest = History.replay(out.journal()).newest().orElse(Instant.EPOCH);
      Delivery delivery = new Delivery(out, sendmail, from);
      for (Delivery.Told told : delivery.deliver(recipients, newest, report.started())) {
        if (told.failed() || !quiet) {
          err.println("breve: " + told.line());
        }
        code = told.failed() ? ExitCode.SOME_FAILED : code;
      }
      return code;
    } catch (IOException e) {
      err.println("breve: the edition was not delivered (" + Problem.text(e) + ")");
      return ExitCode.SOME_FAILED;
    }
  }
}
