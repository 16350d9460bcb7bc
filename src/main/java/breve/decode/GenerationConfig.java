package breve.decode;

import breve.model.Direction;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How outputs are searched for: what transformers 5.18 reads from {@code generation_config.json},
 * with the same meanings.
 *
 * @param beams beams of the search; 1 is greedy search
 * @param lengthPenalty exponent of the length that a finished output's log-probability is divided
 *     by
 * @param earlyStopping when beam search stops
 * @param maxLength tokens of an output at most, the start token and end of sequence included
 * @param minLength tokens before end of sequence is allowed, the start token included
 * @param lengthWithPrompt whether the maximal length counts a causal model's prompt, and whether
 *     the minimal one does
 * @param noRepeatNgramSize length of the token sequences that may not come twice; 0 for no limit
 * @param inputNgramSize length of the input's token sequences that may not come again; 0 for no
 *     limit
 * @param repetitionPenalty by which tokens that have come become less likely; 1 for none
 * @param startToken the decoder's first input
 * @param endTokens any of them ends an output
 * @param padToken fills short inputs of a batch
 * @param badWords token sequences that never come
 * @param suppressTokens tokens that never come
 * @param beginSuppressTokens tokens that never come first
 * @param forcedFirst the first token, if it is given
 * @param forcedLast the tokens one of which ends an output that reaches the maximal length; may be
 *     empty
 */
public record GenerationConfig(
    int beams,
    double lengthPenalty,
    EarlyStopping earlyStopping,
    int maxLength,
    int minLength,
    LengthWithPrompt lengthWithPrompt,
    int noRepeatNgramSize,
    int inputNgramSize,
    double repetitionPenalty,
    int startToken,
    List<Integer> endTokens,
    int padToken,
    List<List<Integer>> badWords,
    List<Integer> suppressTokens,
    List<Integer> beginSuppressTokens,
    OptionalInt forcedFirst,
    List<Integer> forcedLast) {

  /**
   * Which lengths count the prompt of a causal model, as {@code max_length} and {@code min_length}
   * do, where {@code max_new_tokens} and {@code min_new_tokens} do not.
   */
  public record LengthWithPrompt(boolean maximum, boolean minimum) {
    /** Neither: only what is new counts. */
    public static final LengthWithPrompt NO = new LengthWithPrompt(false, false);
  }

  public GenerationConfig {
    Objects.requireNonNull(lengthWithPrompt);
    Objects.requireNonNull(earlyStopping);
    Objects.requireNonNull(forcedFirst);
    endTokens = List.copyOf(endTokens);
    badWords = badWords.stream().map(List::copyOf).toList();
    suppressTokens = List.copyOf(suppressTokens);
    beginSuppressTokens = List.copyOf(beginSuppressTokens);
    forcedLast = List.copyOf(forcedLast);
    if (beams < 1) {
      throw new IllegalArgumentException("a search needs at least one beam, not " + beams);
    }
    if (maxLength < 2) {
      throw new IllegalArgumentException(
          "an output needs room for its start token and one more, not " + maxLength);
    }
  }

  /**
   * Reads the settings of a model; what {@code generation_config.json} does not say is taken from
   * {@code config.json}, else from the defaults of transformers.
   *
   * @throws ModelProblem when a value is not understood, or asks for something that changes the
   *     output and that Brève does not do, such as sampling
   */
  public static GenerationConfig of(ModelDirectory directory) {
    return of(directory, Direction.UNSAID);
  }

  /**
   * The same for a direction of translation, for which {@code config.json} may have settings of its
   * own, as T5's has.
   */
  public static GenerationConfig of(ModelDirectory directory, Direction said) {
    Path file = directory.path().resolve("generation_config.json");
    JsonNode settings = directory.generationConfig();
    Optional<TaskParameters> task = TaskParameters.of(directory, said.or(directory.card()));
    if (task.isPresent()) {
      settings = ((ObjectNode) settings.deepCopy()).setAll(task.get().settings());
    }
    try {
      return new GenerationConfigReader(settings, directory.config()).read();
    } catch (IllegalArgumentException e) {
      throw new ModelProblem(file, "cannot be used: " + e.getMessage(), "edit that setting", e);
    }
  }

  /** The same with another number of beams. */
  public GenerationConfig withBeams(int number) {
    return with(number, lengthPenalty, maxLength, forcedFirst);
  }

  /** The same with a first token that is given, such as that of the language to write. */
  public GenerationConfig withForcedFirst(int token) {
    return with(beams, lengthPenalty, maxLength, OptionalInt.of(token));
  }

  /**
   * The same for what goes on from a prompt: lengths that count the prompt are made those of what
   * is new, a start token included.
   *
   * @param promptTokens of which there are so many
   * @throws IllegalArgumentException when the prompt leaves no room
   */
  GenerationConfig afterPrompt(int promptTokens) {
    int longest = lengthWithPrompt.maximum() ? maxLength - promptTokens + 1 : maxLength;
    int shortest = lengthWithPrompt.minimum() ? minLength - promptTokens + 1 : minLength;
    return with(
        beams, lengthPenalty, longest, Math.max(0, shortest), LengthWithPrompt.NO, forcedFirst);
  }

  /** The same with another length penalty. */
  public GenerationConfig withLengthPenalty(double exponent) {
    return with(beams, exponent, maxLength, forcedFirst);
  }

  /** The same with another maximal length. */
  public GenerationConfig withMaxLength(int tokens) {
    return with(beams, lengthPenalty, tokens, forcedFirst);
  }

  private GenerationConfig with(int number, double exponent, int tokens, OptionalInt first) {
    return with(number, exponent, tokens, minLength, lengthWithPrompt, first);
  }

  private GenerationConfig with(
      int number,
      double exponent,
      int longest,
      int shortest,
      LengthWithPrompt withPrompt,
      OptionalInt first) {
    return new GenerationConfig(
        number,
        exponent,
        earlyStopping,
        longest,
        shortest,
        withPrompt,
        noRepeatNgramSize,
        inputNgramSize,
        repetitionPenalty,
        startToken,
        endTokens,
        padToken,
        badWords,
        suppressTokens,
        beginSuppressTokens,
        first,
        forcedLast);
  }

  /** One line for signatures, such as {@code beam=4,lp=1.0,stop=likely,max=256}. */
  public String signature() {
    return (beams == 1 ? "greedy" : "beam=" + beams + ",lp=" + lengthPenalty)
        + (beams == 1 ? "" : ",stop=" + earlyStopping.name().toLowerCase(Locale.ROOT))
        + ",max="
        + maxLength;
  }
}
