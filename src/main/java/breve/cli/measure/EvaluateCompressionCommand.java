package breve.cli.measure;

import breve.evaluate.AlignedText;
import breve.evaluate.Evaluation;
import breve.evaluate.Evaluator;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code breve evaluate compression}. */
@Command(
    name = "compression",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Token F1 and compression rate of sentences shortened by dropping words.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve evaluate compression --reference short.en short.out",
      "  breve evaluate compression -r short.en --source long.en short.out",
      "  breve evaluate compression --json pairs.jsonl"
    })
final class EvaluateCompressionCommand extends EvaluateTask {
  @Option(
      names = {"-s", "--source"},
      paramLabel = "FILE",
      description =
          "The whole sentences, line by line (JSON: \"source\"), for the compression rate.")
  private Path source;

  @Override
  Path source() {
    return source;
  }

  @Override
  Evaluation evaluate(Evaluator evaluator, AlignedText text) {
    return evaluator.compression(text);
  }
}
