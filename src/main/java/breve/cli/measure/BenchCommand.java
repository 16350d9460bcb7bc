package breve.cli.measure;

import breve.cli.options.ModelOptions;
import breve.evaluate.speed.Bench;
import breve.evaluate.speed.BenchReport;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures speed, memory and where the time goes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast this machine translates: sentences and tokens a second, load time, peak"
            + " memory, and each stage's share of the time; greedy and with beams, alone and"
            + " batched. The ratio is to the first row of the same run.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve bench",
      "  breve bench --limit 50 --json > bench.json",
      "  breve bench --sentences my.fr --models /srv/breve/models",
    })
public final class BenchCommand implements Callable<Integer> {
  private static final String BUILT_IN = "/breve/translate/bench-fr.txt";

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "French sentences, one a line. Without it: 300 that come with Brève.")
  private Path file;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "300",
      description = "Sentences to translate at most. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "30",
      description = "Sentences translated before each row, unmeasured. Default: ${DEFAULT-VALUE}")
  private int warmup;

  @Option(
      names = "--beam",
      paramLabel = "N",
      defaultValue = "4",
      description = "Beams of the rows that aren't greedy. Default: ${DEFAULT-VALUE}")
  private int beam;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @ArgGroup(validate = false, heading = "%nModels:%n")
  private ModelOptions models = new ModelOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<String> sentences = sentences();
    int threads = Runtime.getRuntime().availableProcessors();
    BenchReport report =
        new Bench(sentences, warmup, threads).run(models.settings()::translationModel, beam);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(report));
    } else {
      print(report, out);
    }
    return 0;
  }

  private List<String> sentences() throws IOException {
    try (InputStream in =
            file == null
                ? BenchCommand.class.getResourceAsStream(BUILT_IN)
                : Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> sentences =
          lines.lines().filter(line -> !line.isBlank()).limit(Math.max(limit, 1)).toList();
      if (sentences.isEmpty()) {
        throw new IOException(file + ": no sentence in it; give French text, one sentence a line");
      }
      return sentences;
    }
  }

  private static void print(BenchReport report, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s; %d sentences, %d processors%nload %.1f s, peak resident set %d MB%n%n",
        report.signature(),
        report.sentences(),
        report.processors(),
        report.loadSeconds(),
        report.peakMegabytes());
    out.printf(
        "%-18s %8s %12s %12s %7s  %s%n", "", "threads", "sentences/s", "tokens/s", "ratio", "time");
    for (BenchReport.Row row : report.rows()) {
      out.printf(
          Locale.ROOT,
          "%-18s %8d %12.1f %12.0f %7.2f  %s%n",
          row.name(),
          row.threads(),
          row.sentencesPerSecond(),
          row.tokensPerSecond(),
          row.ratio(),
          row.shares().entrySet().stream()
              .map(e -> String.format(Locale.ROOT, "%s %.0f%%", e.getKey(), 100 * e.getValue()))
              .collect(Collectors.joining(", ")));
    }
    out.flush();
  }
}
