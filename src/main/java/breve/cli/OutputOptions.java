package breve.cli;

import breve.render.DigestRenderer;
import breve.render.JsonRenderer;
import breve.render.MarkdownRenderer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a run writes, and where. */
final class OutputOptions {
  private static final List<DigestRenderer> FORMATS =
      List.of(new JsonRenderer(), new MarkdownRenderer());

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Where digests go. Default: ${DEFAULT-VALUE}")
  Path out = Path.of("out");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "json,md",
      description = "Formats of the digests: json, md. Default: ${DEFAULT-VALUE}")
  List<String> formats = List.of("json", "md");

  @Option(names = "--prune", description = "Remove digests whose input is gone.")
  boolean prune;

  @Option(
      names = "--events",
      description = "Print what happens to standard output, one JSON object a line.")
  boolean events;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write the run's numbers for Prometheus' textfile collector.")
  Path metrics;

  /** The renderers of the formats that were asked for, each once. */
  List<DigestRenderer> renderers(CommandLine command) {
    Set<DigestRenderer> wanted = new LinkedHashSet<>();
    for (String format : formats) {
      wanted.add(
          FORMATS.stream()
              .filter(r -> r.format().equals(format.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          command,
                          "unknown format '%s'; known are %s"
                              .formatted(
                                  format,
                                  String.join(
                                      ", ",
                                      FORMATS.stream().map(DigestRenderer::format).toList())))));
    }
    return List.copyOf(wanted);
  }
}
