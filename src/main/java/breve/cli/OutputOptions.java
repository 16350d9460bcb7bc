package breve.cli;

import breve.render.DigestRenderer;
import breve.render.Renderers;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a run writes, and where. */
final class OutputOptions {
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
      defaultValue = "json,md,html",
      description = "Formats of the digests: json, md, html, txt. Default: ${DEFAULT-VALUE}")
  List<String> formats = Renderers.DEFAULT;

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
    return formats.stream()
        .map(String::strip)
        .distinct()
        .map(
            format ->
                Renderers.named(format)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                command,
                                "unknown format '%s'; known are %s"
                                    .formatted(format, String.join(", ", Renderers.names())))))
        .toList();
  }
}
