package breve.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which tokens may come next: the logits processors of transformers that {@link GenerationConfig}
 * knows. A forbidden token's logit becomes negative infinity after the log-probabilities were
 * normalised, so that the others' stay as they were, as in transformers' beam search.
 */
final class TokenRules {
  private final GenerationConfig config;
  private final List<Integer> never = new ArrayList<>();
  private final List<List<Integer>> badSequences = new ArrayList<>();

  /** What an output goes on from; empty where an encoder reads the input. */
  private final int[] prompt;

  private final int[] input;

  /** Rules for an output that is begun anew, for an input that an encoder reads. */
  static TokenRules of(GenerationConfig config, int[] input) {
    return new TokenRules(config, new int[0], input);
  }

  /**
   * Rules for an output that goes on from a prompt: what may not be repeated may not repeat the
   * prompt either, as in transformers.
   */
  static TokenRules after(GenerationConfig config, int[] prompt) {
    return new TokenRules(config, prompt, prompt);
  }

  private TokenRules(GenerationConfig config, int[] prompt, int[] input) {
    this.config = config;
    this.prompt = prompt;
    this.input = input;
    never.addAll(config.suppressTokens());
    for (List<Integer> words : config.badWords()) {
      if (words.size() > 1) {
        badSequences.add(words);
      } else if (!config.endTokens().contains(words.get(0))) {
        never.add(words.get(0));
      }
    }
  }

  /**
   * The tokens of which one must come next, with a log-probability of 0 each.
   *
   * @param length of the output so far, the start token included
   */
  Optional<List<Integer>> forced(int length) {
    if (length == config.maxLength() - 1 && !config.forcedLast().isEmpty()) {
      return Optional.of(config.forcedLast());
    }
    return length == 1 && config.forcedFirst().isPresent()
        ? Optional.of(List.of(config.forcedFirst().getAsInt()))
        : Optional.empty();
  }

  /** Whether {@link #apply} changes more than it forbids. */
  boolean reweighs() {
    return config.repetitionPenalty() != 1;
  }

  /**
   * Makes tokens less likely that have come, and forbids tokens.
   *
   * @param logits of all rows
   * @param from where the row begins
   * @param vocabulary length of the row
   * @param output so far, the start token first
   * @param length of it
   * @param normaliser what a token's logit has above what the penalty applies to: that of the
   *     log-probabilities in beam search, 0 in greedy search, as in transformers
   */
  void apply(
      float[] logits, int from, int vocabulary, int[] output, int length, double normaliser) {
    if (reweighs()) {
      penalise(logits, from, vocabulary, afterPrompt(output, length), normaliser);
    }
    for (int token : never) {
      forbid(logits, from, vocabulary, token);
    }
    if (length < config.minLength()) {
      config.endTokens().forEach(token -> forbid(logits, from, vocabulary, token));
    }
    if (length == (config.forcedFirst().isPresent() ? 2 : 1)) {
      config.beginSuppressTokens().forEach(token -> forbid(logits, from, vocabulary, token));
    }
    if (!badSequences.isEmpty() || config.noRepeatNgramSize() > 0 || config.inputNgramSize() > 0) {
      int[] told = afterPrompt(output, length);
      forbidBadWords(logits, from, vocabulary, told);
      forbidRepeats(logits, from, vocabulary, told, told, config.noRepeatNgramSize());
      forbidRepeats(logits, from, vocabulary, told, input, config.inputNgramSize());
    }
  }

  private void penalise(float[] logits, int from, int vocabulary, int[] told, double normaliser) {
    double penalty = config.repetitionPenalty();
    Arrays.stream(told)
        .distinct()
        .filter(token -> token < vocabulary)
        .map(token -> from + token)
        .forEach(
            i -> {
              double value = logits[i] - normaliser;
              logits[i] = (float) ((value < 0 ? value * penalty : value / penalty) + normaliser);
            });
  }

  /** All tokens so far; after a prompt there is no start token. */
  private int[] afterPrompt(int[] output, int length) {
    if (prompt.length == 0) {
      return Arrays.copyOf(output, length);
    }
    int[] told = Arrays.copyOf(prompt, prompt.length + length - 1);
    System.arraycopy(output, 1, told, prompt.length, length - 1);
    return told;
  }

  private void forbidBadWords(float[] logits, int from, int vocabulary, int[] told) {
    for (List<Integer> words : badSequences) {
      if (endsWith(told, words.subList(0, words.size() - 1))) {
        forbid(logits, from, vocabulary, words.get(words.size() - 1));
      }
    }
  }

  /**
   * Forbids what would complete a sequence that has come.
   *
   * @param told all tokens so far
   * @param where the sequences are that may not come again
   * @param size of the sequences; 0 for none
   */
  private static void forbidRepeats(
      float[] logits, int from, int vocabulary, int[] told, int[] where, int size) {
    int known = size - 1;
    if (known < 0 || told.length < known) {
      return;
    }
    for (int start = 0; start + known < where.length; start++) {
      if (Arrays.equals(where, start, start + known, told, told.length - known, told.length)) {
        forbid(logits, from, vocabulary, where[start + known]);
      }
    }
  }

  private static boolean endsWith(int[] told, List<Integer> words) {
    int from = told.length - words.size();
    return from >= 0
        && IntStream.range(0, words.size()).allMatch(i -> told[from + i] == words.get(i));
  }

  private static void forbid(float[] logits, int from, int vocabulary, int token) {
    if (token < vocabulary) {
      logits[from + token] = Float.NEGATIVE_INFINITY;
    }
  }
}
