package breve.cli.options;

import breve.digest.DigestRenderer;
import breve.render.EditionRenderer;
import breve.render.EditionRenderers;
import breve.render.Renderers;
import breve.run.stories.StorySettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a run writes, and where. */
public final class OutputOptions {
  private static final String NONE = "none";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Where digests go. Default: ${DEFAULT-VALUE}")
  public Path out = Path.of("out");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "json,md,html",
      description = "Formats of the digests: json, md, html, txt, xliff. Default: ${DEFAULT-VALUE}")
  List<String> formats = Renderers.DEFAULT;

  @Option(
      names = "--edition",
      paramLabel = "FORM",
      split = ",",
      defaultValue = "html,md,atom,epub,txt,opds,eml",
      description =
          "Forms of the edition, which tells of all articles together: html, md, atom, epub, txt,"
              + " opds, eml; or none. It is made from the format json. Default: ${DEFAULT-VALUE}")
  List<String> edition = EditionRenderers.NAMES;

  @Option(names = "--prune", description = "Remove digests whose input is gone.")
  public boolean prune;

  @Option(
      names = "--story-days",
      paramLabel = "DAYS",
      defaultValue = "30",
      description =
          "How long stories remember articles whose input is gone. Default: ${DEFAULT-VALUE}")
  int storyDays = StorySettings.DEFAULT.days();

  @Option(
      names = "--forget",
      description = "Forget the stories of earlier nights; begin with what is there now.")
  boolean forget;

  @Option(
      names = "--events",
      description = "Print what happens to standard output, one JSON object a line.")
  public boolean events;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write the run's numbers for Prometheus' textfile collector.")
  public Path metrics;

  /** What is remembered of stories. */
  public StorySettings stories(CommandLine command) {
    if (storyDays < 0) {
      throw new ParameterException(command, "--story-days must be 0 or more, not " + storyDays);
    }
    return new StorySettings(forget, storyDays);
  }

  /** The renderers of the formats that were asked for, each once. */
  public List<DigestRenderer> renderers(CommandLine command) {
    return each(formats, Renderers::named, "format", Renderers.names(), command);
  }

  /**
   * The renderers of the forms of the edition that were asked for, each once; none where the
   * articles are not written as json, which is said.
   */
  public List<EditionRenderer> editions(CommandLine command) {
    if (edition.stream().map(String::strip).toList().equals(List.of(NONE))) {
      return List.of();
    }
    List<String> articles = formats.stream().map(String::strip).toList();
    List<String> known = new ArrayList<>(EditionRenderers.NAMES);
    known.add(NONE);
    List<EditionRenderer> editions =
        each(edition, form -> EditionRenderers.named(form, articles), "edition", known, command);
    if (articles.contains("json")) {
      requireBook(command);
      return editions;
    }
    command
        .getErr()
        .println(
            "breve digest: no edition is written, since it is made from json; add json to --format,"
                + " or say --edition none");
    return List.of();
  }

  /** A catalogue without its book would lead nowhere. */
  private void requireBook(CommandLine command) {
    List<String> forms = edition.stream().map(String::strip).toList();
    if (forms.contains("opds") && !forms.contains("epub")) {
      throw new ParameterException(command, "opds leads to the book: add epub to --edition");
    }
  }

  /** Whether the edition is written as a mail. */
  boolean writesMail() {
    return edition.stream().map(String::strip).anyMatch("eml"::equals)
        && formats.stream().map(String::strip).anyMatch("json"::equals);
  }

  private static <T> List<T> each(
      List<String> names,
      Function<String, Optional<T>> named,
      String what,
      Collection<String> known,
      CommandLine command) {
    return names.stream()
        .map(String::strip)
        .distinct()
        .map(
            name ->
                named
                    .apply(name)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                command,
                                "unknown %s '%s'; known are %s"
                                    .formatted(what, name, String.join(", ", known)))))
        .toList();
  }
}
