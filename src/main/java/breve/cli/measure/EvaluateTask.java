package breve.cli.measure;

import breve.evaluate.AlignedText;
import breve.evaluate.AlignedTextReader;
import breve.evaluate.Column;
import breve.evaluate.Evaluation;
import breve.evaluate.EvaluationJson;
import breve.evaluate.EvaluationTable;
import breve.evaluate.Evaluator;
import breve.evaluate.PairedBootstrap;
import breve.evaluate.UnusableTextException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the three kinds of {@code breve evaluate} share: reading, comparing and printing. */
abstract class EvaluateTask implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "HYPOTHESIS",
      description =
          "What is to be scored, one per line; without --reference a file of JSON lines that hold"
              + " \"reference\" and \"hypothesis\". - is standard input.")
  private Path hypothesis;

  @Option(
      names = {"-r", "--reference"},
      paramLabel = "FILE",
      description = "The references, line by line.")
  private Path reference;

  @Option(
      names = {"-b", "--baseline"},
      paramLabel = "FILE",
      description =
          "Another system's lines, to compare with by paired bootstrap (JSON: \"baseline\").")
  private Path baseline;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Resamples of the bootstrap (default: ${DEFAULT-VALUE}).")
  private int resamples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "12345",
      description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  /** The source's file; null where there is none. */
  abstract Path source();

  abstract Evaluation evaluate(Evaluator evaluator, AlignedText text);

  @Override
  public Integer call() {
    if (resamples < 1) {
      throw new ParameterException(spec.commandLine(), "--resamples must be at least 1");
    }
    try {
      Evaluator evaluator = new Evaluator(new PairedBootstrap(resamples, seed));
      Evaluation evaluation = evaluate(evaluator, read());
      spec.commandLine()
          .getOut()
          .print(json ? EvaluationJson.of(evaluation) : EvaluationTable.of(evaluation));
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    } catch (UnusableTextException e) {
      spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private AlignedText read() throws UnusableTextException {
    AlignedTextReader reader = new AlignedTextReader(System.in);
    Map<Column, Path> files = new EnumMap<>(Column.class);
    put(files, Column.SOURCE, source());
    put(files, Column.REFERENCE, reference);
    put(files, Column.BASELINE, baseline);
    if (reference == null && !files.isEmpty()) {
      String field = files.keySet().iterator().next().field();
      throw new ParameterException(
          spec.commandLine(),
          "--%s goes with --reference; in JSON lines it is the field \"%s\""
              .formatted(field, field));
    }
    if (reference == null) {
      return reader.jsonLines(hypothesis);
    }
    put(files, Column.HYPOTHESIS, hypothesis);
    return reader.lines(files);
  }

  private static void put(Map<Column, Path> files, Column column, Path file) {
    if (file != null) {
      files.put(column, file);
    }
  }
}
