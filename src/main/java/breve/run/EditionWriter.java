package breve.run;

import breve.digest.Digest;
import breve.digest.DigestFormatException;
import breve.digest.DigestReader;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBuilder;
import breve.edition.FrenchLines;
import breve.edition.TextHash;
import breve.render.EditionRenderer;
import breve.render.PageLinks;
import breve.run.folder.OutputFolder;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.journal.History;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Problem;
import breve.run.outcome.Stop;
import breve.run.report.Health;
import breve.run.report.Ledger;
import breve.run.stories.StoryHistory;
import breve.run.stories.StorySettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private final boolean linksPages;
  private final StorySettings settings;
  private final boolean ranBefore;

  /**
   * @param ranBefore whether earlier runs came to their end here, and should have left a history
   */
  EditionWriter(RunOrder order, boolean ranBefore) {
    this.out = order.out();
    this.forms = order.editions();
    this.linksPages = order.linksPages();
    this.settings = order.stories();
    this.ranBefore = ranBefore;
  }

  /**
   * Writes all forms of the edition, and remembers its stories.
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
    return forms.isEmpty() ? List.of() : write(builder, ledger, stop);
  }

  private List<String> write(EditionBuilder builder, Ledger ledger, Stop stop) throws IOException {
    try (StoryHistory stories = StoryHistory.open(out.stories(), settings, ranBefore)) {
      stories.recall(builder);
      Edition edition = builder.build(Health.line(builder.trust(), ledger));
      List<String> written = new ArrayList<>();
      for (EditionRenderer form : forms) {
        out.write(form.fileName(), to -> form.write(edition, this::digest, to));
        written.add(form.fileName());
      }
      for (EditionRenderer form : forms) {
        written.addAll(pages(form, edition));
      }
      link(edition, stop);
      // Last: until it is stored, the next run finds the same anew.
      stories.store(edition, article -> FrenchLines.of(digest(article)));
      return written;
    }
  }

  private Set<String> pages(EditionRenderer form, Edition edition) throws IOException {
    Set<String> written = new TreeSet<>();
    for (EditionRenderer.Page page : form.pages(edition, this::isThere)) {
      out.write(page.fileName(), page::write);
      written.add(page.fileName());
    }
    if (form.pageFolder().isPresent()) {
      out.keepPages(form.pageFolder().get(), written);
    }
    return written;
  }

  /** Pages that lead where they led before are not written again. */
  private void link(Edition edition, Stop stop) throws IOException {
    if (linksPages) {
      for (PageLinks links : PageLinks.of(edition)) {
        if (stop.atOnce()) {
          return; // the next run finds what still leads elsewhere
        }
        out.change(links.file(), links::into);
      }
    }
  }

  /** Whether an article's digest is still there, and still of the same text. */
  private boolean isThere(EditionArticle article) {
    try {
      return TextHash.of(digest(article)).equals(article.text());
    } catch (IOException e) {
      return false;
    }
  }

  private void add(KnownArticle met, EditionBuilder builder) {
    try {
      builder.add(read(met.name()), met.firstSeen());
    } catch (IOException e) {
      LOG.warn(
          "{}: left out of the edition ({}); --force makes it anew",
          OutputFolder.json(met.name()),
          Problem.text(e));
    }
  }

  private Digest digest(EditionArticle article) throws IOException {
    return read(article.name());
  }

  private Digest read(String name) throws IOException {
    try {
      return reader.read(out.read(OutputFolder.json(name)));
    } catch (DigestFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
