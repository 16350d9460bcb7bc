package breve.cli.measure;

import breve.evaluate.AlignedText;
import breve.evaluate.Evaluation;
import breve.evaluate.Evaluator;
import breve.evaluate.RougeTokenizer;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code breve evaluate summary}. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "ROUGE-1, ROUGE-2 and ROUGE-L, equal to rouge-score's; one summary per line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve evaluate summary --reference abstracts.en bullets.en",
      "  breve evaluate summary -w unicode-french -r abstracts.fr bullets.fr",
      "  breve evaluate summary --json --words rouge-score-porter pairs.jsonl"
    })
final class EvaluateSummaryCommand extends EvaluateTask {
  @Option(
      names = {"-w", "--words"},
      paramLabel = "KIND",
      defaultValue = "rouge-score",
      converter = RougeTokenizerConverter.class,
      completionCandidates = RougeTokenizerConverter.class,
      description =
          "How words are told apart and stemmed: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}, which breaks words at accents).")
  private RougeTokenizer words;

  @Override
  Path source() {
    return null;
  }

  @Override
  Evaluation evaluate(Evaluator evaluator, AlignedText text) {
    return evaluator.summary(text, words);
  }
}
