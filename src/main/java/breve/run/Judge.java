package breve.run;

import breve.digest.DigestRenderer;
import breve.run.folder.OutputFile;
import breve.run.folder.OutputFolder;
import breve.run.inbox.PlannedInput;
import breve.run.journal.History;
import breve.run.journal.Past;
import breve.run.journal.Past.KnownArticle;
import breve.run.outcome.Outcome;
import breve.run.outcome.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which inputs need no digesting: unchanged ones, and those over which a process died twice
 * that had nothing else to do.
 */
final class Judge {
  private static final int DEATHS = 2;

  private final History history;
  private final OutputFolder out;
  private final RunSettings settings;
  private final String signature;
  private final List<DigestRenderer> formats;
  private final Map<String, Integer> deathsNow = new HashMap<>();

  /**
   * @param signature how digests are made in this run
   * @param formats what is to lie in the output folder
   */
  Judge(
      History history,
      OutputFolder out,
      RunSettings settings,
      String signature,
      List<DigestRenderer> formats) {
    this.history = history;
    this.out = out;
    this.settings = settings;
    this.signature = signature;
    this.formats = formats;
  }

  /** The outcome of an input that is not to be digested; empty for one that is. */
  Optional<Outcome> verdict(PlannedInput input, String sha256) {
    Past past = history.past(input.name(), input.path());
    int now = deathsNow.getOrDefault(input.name(), 0);
    int deaths = now + (settings.force() ? 0 : past.suspect().deathsOver(sha256, signature));
    if (deaths >= DEATHS) {
      return Optional.of(
          new Outcome.SetAside(Reason.POISON, "breve died over it " + deaths + " times"));
    }
    boolean same =
        settings.reuse()
            && !settings.force()
            && past.sha256().equals(sha256)
            && past.signature().equals(signature)
            && !past.articles().isEmpty()
            && isWhole(past.files());
    return same ? Optional.of(new Outcome.Unchanged()) : Optional.empty();
  }

  /** Whether digests lie in the output folder as they were written, in all formats. */
  private boolean isWhole(List<OutputFile> files) {
    return formats.stream()
            .allMatch(
                format -> files.stream().anyMatch(f -> f.file().endsWith("." + format.format())))
        && files.stream().allMatch(out::has);
  }

  /** What is known of an article of a feed. */
  Optional<KnownArticle> item(PlannedInput feed, String name) {
    return history.past(feed.name(), feed.path()).articles().stream()
        .filter(met -> met.name().equals(name))
        .findFirst();
  }

  /** Whether an article of a feed needs no digesting. */
  boolean isUnchanged(KnownArticle item, String sha256) {
    return settings.reuse()
        && !settings.force()
        && item.sha256().equals(sha256)
        && item.signature().equals(signature)
        && isWhole(item.files());
  }

  /** A process of its own died over this input in this run. */
  void died(PlannedInput input) {
    deathsNow.merge(input.name(), 1, Integer::sum);
  }

  /** Whether that happened. */
  boolean isTriedAgain(PlannedInput input) {
    return deathsNow.containsKey(input.name());
  }

  /** Whether this input was at work when the process died: then it is done last, and apart. */
  boolean suspects(PlannedInput input) {
    return history.past(input.name(), input.path()).suspect().isAny();
  }

  /** How often a process died over this input alone: those that did it are the last of all. */
  int deaths(PlannedInput input) {
    return history.past(input.name(), input.path()).suspect().deaths();
  }

  /** Whether there is an earlier digest of this input. */
  boolean knows(PlannedInput input) {
    return !history.past(input.name(), input.path()).files().isEmpty();
  }
}
