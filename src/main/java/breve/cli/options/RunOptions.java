package breve.cli.options;

import breve.article.formats.Articles;
import breve.language.Version;
import breve.run.Deadline;
import breve.run.RunSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a run does again, and how long it may take. */
public final class RunOptions {
  @Option(
      names = "--force",
      description = "Digest everything again, unchanged articles and those set aside too.")
  boolean force;

  @Option(
      names = "--dry-run",
      description = "Say what would be done, and how long it would take; write nothing.")
  public boolean dryRun;

  @Option(
      names = "--apart",
      hidden = true,
      description = "Digest one input for a run that starts this process itself, with its options.")
  public boolean apart;

  @Option(
      names = "--fail-if-empty",
      description = "Exit with code 4 when there is no input at all.")
  public boolean failIfEmpty;

  @Option(
      names = "--deadline",
      paramLabel = "HH:MM",
      converter = TimeOfDayConverter.class,
      description = "Stop at this time of day; the rest is left for the next run (code 7).")
  LocalTime deadline;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Stop after so long: 2h, 90m. The rest is left for the next run (code 7).")
  Duration atMost;

  @Option(
      names = "--article-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1h",
      description = "An article that takes longer fails. Default: ${DEFAULT-VALUE}")
  Duration articleTimeout = Duration.ofHours(1);

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      defaultValue = "2MB",
      description = "Larger inputs are skipped. Default: ${DEFAULT-VALUE}")
  public long maxSize = Articles.DEFAULT_LIMIT;

  /** The settings of a run that begins now. */
  public RunSettings settings(ZonedDateTime now) {
    Optional<Duration> limit =
        Stream.of(
                Optional.ofNullable(deadline).map(time -> Deadline.until(time, now)),
                Optional.ofNullable(atMost))
            .flatMap(Optional::stream)
            .min(Duration::compareTo);
    return RunSettings.defaults(Version.current())
        .withForce(force)
        .withArticleTimeout(articleTimeout)
        .withTimeLimit(limit);
  }
}
