package breve.run;

import breve.digest.Digest;
import breve.digest.DigestFormatException;
import breve.digest.DigestReader;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import breve.render.EditionRenderer;
import breve.run.folder.OutputFolder;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.journal.History;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Problem;
import breve.run.outcome.Stop;
import breve.run.report.Health;
import breve.run.report.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the edition: what the output folder tells of all current inputs, unchanged ones too. Reads
 * the digests back one at a time, so that memory stays flat however many there are.
 */
final class EditionWriter {
  private static final Logger LOG = LoggerFactory.getLogger(EditionWriter.class);

  private final DigestReader reader = new DigestReader();
  private final OutputFolder out;
  private final List<EditionRenderer> forms;

  EditionWriter(OutputFolder out, List<EditionRenderer> forms) {
    this.out = out;
    this.forms = forms;
  }

  /**
   * Writes all forms of the edition.
   *
   * @param history after the run
   * @param stop is heeded: an edition begun is given up when the process is to end
   * @return the files written, below the output folder; none if it was given up
   */
  List<String> write(RunPlan plan, History history, Ledger ledger, Stop stop) throws IOException {
    EditionBuilder builder = new EditionBuilder();
    for (PlannedInput input : forms.isEmpty() ? List.<PlannedInput>of() : plan.inputs()) {
      for (KnownArticle met : history.past(input.name(), input.path()).articles()) {
        add(met, builder);
      }
      if (stop.atOnce()) {
        return List.of();
      }
    }
    Edition edition = builder.build(Health.line(builder.trust(), ledger));
    List<String> written = new ArrayList<>();
    for (EditionRenderer form : forms) {
      out.write(form.fileName(), to -> form.write(edition, a -> digest(a.name()), to));
      written.add(form.fileName());
    }
    return written;
  }

  private void add(KnownArticle met, EditionBuilder builder) {
    try {
      builder.add(digest(met.name()), met.firstSeen());
    } catch (IOException e) {
      LOG.warn(
          "{}: left out of the edition ({}); --force makes it anew",
          OutputFolder.json(met.name()),
          Problem.text(e));
    }
  }

  private Digest digest(String name) throws IOException {
    try {
      return reader.read(out.read(OutputFolder.json(name)));
    } catch (DigestFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
