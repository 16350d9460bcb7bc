package breve.cli.measure;

import breve.evaluate.AlignedText;
import breve.evaluate.Evaluation;
import breve.evaluate.Evaluator;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code breve evaluate translation}. */
@Command(
    name = "translation",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "BLEU, chrF2 and chrF2++, equal to sacreBLEU's.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve evaluate translation --reference news.en news.out",
      "  breve evaluate translation -r news.en --source news.fr --baseline old.out news.out",
      "  breve evaluate translation --json pairs.jsonl"
    })
final class EvaluateTranslationCommand extends EvaluateTask {
  @Option(
      names = {"-s", "--source"},
      paramLabel = "FILE",
      description =
          "The French, line by line (JSON: \"source\"): scores also by class, which are sentences"
              + " with names, with numbers, short (under 10 words), medium and long (40 and more).")
  private Path source;

  @Override
  Path source() {
    return source;
  }

  @Override
  Evaluation evaluate(Evaluator evaluator, AlignedText text) {
    return evaluator.translation(text);
  }
}
