package breve.evaluate.checks;

import breve.check.Pair;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Ways to get the wording wrong. */
final class TextCorruption {
  private static final Pattern NOT =
      Pattern.compile("(?<=can)not\\b| not\\b|(?<!ca|wo|sha)n['’]t\\b");

  /** A sentence shorter than this is not cut or mixed. */
  private static final int LEAST_WORDS = 8;

  private TextCorruption() {}

  static Optional<String> notDropped(Pair pair, List<String> near, Random random) {
    return NumberCorruption.pick(NOT, pair.english(), random)
        .map(m -> NumberCorruption.replace(pair.english(), m, ""));
  }

  static Optional<String> repeated(Pair pair, List<String> near, Random random) {
    String[] words = pair.english().split(" ", -1);
    if (words.length < LEAST_WORDS) {
      return Optional.empty();
    }
    int length = 1 + random.nextInt(3);
    int start = 1 + random.nextInt(words.length - length - 1);
    String loop = String.join(" ", List.of(words).subList(start, start + length));
    return Optional.of(
        String.join(" ", List.of(words).subList(0, start))
            + (" " + loop).repeat(4)
            + " "
            + String.join(" ", List.of(words).subList(start + length, words.length)));
  }

  static Optional<String> cut(Pair pair, List<String> near, Random random) {
    String[] words = pair.english().split(" ", -1);
    return words.length < LEAST_WORDS
        ? Optional.empty()
        : Optional.of(String.join(" ", List.of(words).subList(0, words.length / 2)));
  }

  static Optional<String> leftInFrench(Pair pair, List<String> near, Random random) {
    String[] words = pair.english().split(" ", -1);
    String[] french = pair.french().split(" ", -1);
    if (words.length < LEAST_WORDS || french.length < LEAST_WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(" ", List.of(words).subList(0, words.length - words.length / 4))
            + " "
            + String.join(
                " ", List.of(french).subList(french.length - french.length / 4, french.length)));
  }
}
