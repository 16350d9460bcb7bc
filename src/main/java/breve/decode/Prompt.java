package breve.decode;

import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.Tokenizer;
import java.util.stream.IntStream;

/**
 * What a causal model is given to go on from: a template with the source in it, such as {@code
 * <bos>{source}\n}. The source is cut into pieces by itself, as it was when the model was trained.
 */
final class Prompt {
  private static final String SOURCE = "{source}";

  private final Tokenizer tokenizer;
  private final int[] before;
  private final int[] after;

  private Prompt(Tokenizer tokenizer, int[] before, int[] after) {
    this.tokenizer = tokenizer;
    this.before = before;
    this.after = after;
  }

  /**
   * The prompt that a model's card states.
   *
   * @throws ModelProblem when there is no card, or its template has no place for the source
   */
  static Prompt of(ModelDirectory directory, Tokenizer tokenizer) {
    String template =
        directory
            .card()
            .map(ModelCard::prompt)
            .filter(prompt -> prompt.contains(SOURCE))
            .orElseThrow(
                () ->
                    new ModelProblem(
                        directory.path(),
                        "is a causal model, and no card says how it is asked",
                        "write its template into breve.json, such as \"prompt\": \""
                            + "<bos>{source}\\n\""));
    int at = template.indexOf(SOURCE);
    return new Prompt(
        tokenizer,
        tokenizer.pieces(template.substring(0, at)),
        tokenizer.pieces(template.substring(at + SOURCE.length())));
  }

  /** Token ids of the prompt for a source. */
  int[] encode(String source) {
    IntStream pieces = IntStream.of(tokenizer.pieces(source));
    return IntStream.concat(IntStream.concat(IntStream.of(before), pieces), IntStream.of(after))
        .toArray();
  }
}
