package breve.decode;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param noRepeatNgramSize length of the token sequences that may not come twice; 0 for no limit
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
    int noRepeatNgramSize,
    int startToken,
    List<Integer> endTokens,
    int padToken,
    List<List<Integer>> badWords,
    List<Integer> suppressTokens,
    List<Integer> beginSuppressTokens,
    OptionalInt forcedFirst,
    List<Integer> forcedLast) {

  public GenerationConfig {
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
    Path file = directory.path().resolve("generation_config.json");
    try {
      return new GenerationConfigReader(directory.generationConfig(), directory.config()).read();
    } catch (IllegalArgumentException e) {
      throw new ModelProblem(file, "cannot be used: " + e.getMessage(), "edit that setting", e);
    }
  }

  /** The same with another number of beams. */
  public GenerationConfig withBeams(int number) {
    return with(number, lengthPenalty, maxLength);
  }

  /** The same with another length penalty. */
  public GenerationConfig withLengthPenalty(double exponent) {
    return with(beams, exponent, maxLength);
  }

  /** The same with another maximal length. */
  public GenerationConfig withMaxLength(int tokens) {
    return with(beams, lengthPenalty, tokens);
  }

  private GenerationConfig with(int number, double exponent, int tokens) {
    return new GenerationConfig(
        number,
        exponent,
        earlyStopping,
        tokens,
        minLength,
        noRepeatNgramSize,
        startToken,
        endTokens,
        padToken,
        badWords,
        suppressTokens,
        beginSuppressTokens,
        forcedFirst,
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
