package breve.run.report;

import breve.model.Processor;
import breve.run.outcome.Ending;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Outcome;
import breve.translate.RepairCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param version Brève's
 * @param signature how its digests were made
 * @param processor its class, see {@link Processor}
 * @param started by the wall clock
 * @param took by a clock that never jumps
 * @param ending why it ended
 * @param entries one for each article, in the order of the plan
 * @param remaining inputs that were not begun, or not finished, because the run was stopped
 * @param repairs what the checks rejected and what was mended; empty where nothing was checked
 * @param edition its files, below the output folder; none where no edition was written
 * @param gone digests in the output folder whose input is gone
 */
public record RunReport(
    String version,
    String signature,
    String processor,
    Instant started,
    Duration took,
    Ending ending,
    List<RunEntry> entries,
    List<String> remaining,
    Optional<RepairCount> repairs,
    List<String> edition,
    List<String> gone) {
  /** Version of the JSON form; see {@code docs/run-schema.json}. */
  public static final int SCHEMA_VERSION = 1;

  public RunReport {
    entries = List.copyOf(entries);
    remaining = List.copyOf(remaining);
    edition = List.copyOf(edition);
    gone = List.copyOf(gone);
  }

  /** The same run, ended in another way. */
  public RunReport withEnding(Ending other) {
    return new RunReport(
        version, signature, processor, started, took, other, entries, remaining, repairs, edition,
        gone);
  }

  /** How many articles came to an outcome. */
  public long count(Class<? extends Outcome> outcome) {
    return entries.stream().filter(e -> outcome.isInstance(e.outcome())).count();
  }

  /** Sentences translated in this run. */
  public long sentences() {
    return entries.stream()
        .mapToLong(e -> e.outcome() instanceof Outcome.Done d ? d.sentences() : 0)
        .sum();
  }

  /** The process's exit code; {@code --fail-if-empty} is the caller's affair. */
  public ExitCode exitCode() {
    boolean failed = entries.stream().anyMatch(e -> e.outcome().bad());
    return ExitCode.strongest(
        List.of(ending.exitCode(), failed ? ExitCode.SOME_FAILED : ExitCode.OK));
  }
}
