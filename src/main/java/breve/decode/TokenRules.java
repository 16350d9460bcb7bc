package breve.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tokens may come next: the logits processors of transformers that {@link GenerationConfig}
 * knows. A forbidden token's logit becomes negative infinity after the log-probabilities were
 * normalised, so that the others' stay as they were, as in transformers' beam search.
 */
final class TokenRules {
  private final GenerationConfig config;
  private final List<Integer> never = new ArrayList<>();
  private final List<List<Integer>> badSequences = new ArrayList<>();

  TokenRules(GenerationConfig config) {
    this.config = config;
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

  /**
   * Forbids tokens.
   *
   * @param logits of all rows
   * @param from where the row begins
   * @param vocabulary length of the row
   * @param output so far, the start token first
   * @param length of it
   */
  void forbid(float[] logits, int from, int vocabulary, int[] output, int length) {
    for (int token : never) {
      forbid(logits, from, vocabulary, token);
    }
    for (List<Integer> words : badSequences) {
      if (endsWith(output, length, words.subList(0, words.size() - 1))) {
        forbid(logits, from, vocabulary, words.get(words.size() - 1));
      }
    }
    if (length < config.minLength()) {
      config.endTokens().forEach(token -> forbid(logits, from, vocabulary, token));
    }
    if (length == (config.forcedFirst().isPresent() ? 2 : 1)) {
      config.beginSuppressTokens().forEach(token -> forbid(logits, from, vocabulary, token));
    }
    forbidRepeats(logits, from, vocabulary, output, length);
  }

  private void forbidRepeats(float[] logits, int from, int vocabulary, int[] output, int length) {
    int known = config.noRepeatNgramSize() - 1;
    if (known < 0 || length <= known) {
      return;
    }
    for (int start = 0; start + known < length; start++) {
      boolean same = true;
      for (int i = 0; i < known && same; i++) {
        same = output[start + i] == output[length - known + i];
      }
      if (same) {
        forbid(logits, from, vocabulary, output[start + known]);
      }
    }
  }

  private static boolean endsWith(int[] output, int length, List<Integer> words) {
    if (words.size() > length) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (output[length - words.size() + i] != words.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static void forbid(float[] logits, int from, int vocabulary, int token) {
    if (token < vocabulary) {
      logits[from + token] = Float.NEGATIVE_INFINITY;
    }
  }
}
