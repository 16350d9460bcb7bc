package breve.decode;

import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.Tokenizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a causal model is given to go on from: a template with the source in it, such as {@code
 * <bos>{source}\n}.
 */
final class Prompt {
  private static final String SOURCE = "{source}";

  private final Tokenizer tokenizer;
  private final String before;
  private final String after;
  private final boolean apart;

  private Prompt(Tokenizer tokenizer, String before, String after, boolean apart) {
    this.tokenizer = tokenizer;
    this.before = before;
    this.after = after;
    this.apart = apart;
  }

  /**
   * The prompt that a model's card states.
   *
   * @param apart whether the source is cut into pieces by itself, as Brève's recipes do; else the
   *     whole prompt is cut at once, as transformers does
   * @throws ModelProblem when there is no card, or its template has no place for the source
   */
  static Prompt of(ModelDirectory directory, Tokenizer tokenizer, boolean apart) {
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
        tokenizer, template.substring(0, at), template.substring(at + SOURCE.length()), apart);
  }

  /** Token ids of the prompt for a source. */
  int[] encode(String source) {
    return apart
        ? Stream.of(before, source, after)
            .map(tokenizer::pieces)
            .flatMapToInt(IntStream::of)
            .toArray()
        : tokenizer.pieces(before + source + after);
  }
}
