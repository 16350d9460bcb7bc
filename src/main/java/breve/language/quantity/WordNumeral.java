package breve.language.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads one number in words: quatre-vingt-onze, two hundred and five thousand, vingtième. */
final class WordNumeral {
  private static final long THOUSAND = 1_000;

  private final List<NumberToken> tokens;
  private final NumberLanguage language;
  private long total;
  private long current;
  private long lastScale;
  private boolean ordinal;
  private int next;

  WordNumeral(List<NumberToken> tokens, NumberLanguage language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** Whether a number in words begins at this token; its value and end can be asked for then. */
  boolean readFrom(int start) {
    total = 0;
    current = 0;
    lastScale = Long.MAX_VALUE;
    ordinal = false;
    next = start;
    boolean begun = false;
    for (int i = start; i < tokens.size(); ) {
      if (begun && tokens.get(i).isHyphen()) {
        i++;
        continue;
      }
      String word = tokens.get(i).word();
      if (begun && word.equals(language.joiner())) {
        int after = i + 1 < tokens.size() && tokens.get(i + 1).isHyphen() ? i + 2 : i + 1;
        boolean fits =
            after < tokens.size() && language.joinerFits(total + current, tokens.get(after).word());
        if (!fits) {
          break;
        }
        i++;
        continue;
      }
      if (!take(i, begun)) {
        break;
      }
      begun = true;
      next = ++i;
      if (ordinal) {
        break;
      }
    }
    return begun;
  }

  private boolean take(int i, boolean begun) {
    String word = tokens.get(i).word();
    if (tokens.get(i).digits() || tokens.get(i).known().isPresent()) {
      return false;
    }
    if (!begun && language.articles().contains(word)) {
      return takeArticle(i);
    }
    Integer small = language.small().get(word);
    if (small != null) {
      return takeSmall(small, begun, language.articles().contains(word));
    }
    if (language.hundreds().contains(word)) {
      return takeHundred(begun || !word.endsWith("s"), begun);
    }
    BigDecimal scale = language.scales().get(word);
    if (scale != null) {
      return takeScale(scale.longValueExact(), begun || language.standsAlone(word));
    }
    Optional<Integer> rank = language.ordinal(word);
    if (rank.isPresent()) {
      return takeOrdinal(rank.get(), begun);
    }
    return false;
  }

  /** "un" and "a" begin a number only before a hundred or a scale: un million, a hundred. */
  private boolean takeArticle(int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    String after = tokens.get(i + 1).word();
    boolean begins =
        language.scales().containsKey(after)
            || (language.hundreds().contains(after)
                && !language.small().containsKey(tokens.get(i).word()));
    if (begins) {
      current = 1;
    }
    return begins;
  }

  private boolean takeSmall(int small, boolean begun, boolean article) {
    int tens = (int) (current % 100);
    if (begun && tens == 4 && small == 20 && language.joins(4, 20)) {
      current += 76;
      return true;
    }
    boolean fits = !begun || tens == 0 || language.joins(tens, small);
    if (!fits || (article && tens == 0)) {
      return false;
    }
    current += small;
    return true;
  }

  private boolean takeHundred(boolean mayBegin, boolean begun) {
    if (!mayBegin || (!begun && !language.joins(4, 20))) {
      return false; // English needs "a" or a number before "hundred".
    }
    if (current >= 100) {
      return false;
    }
    current = Math.max(1, current) * 100;
    return true;
  }

  private boolean takeScale(long scale, boolean allowed) {
    // "deux mille milliards" multiplies all that came before.
    boolean multiplies = current == 0 && total > 0 && lastScale == THOUSAND && scale > THOUSAND;
    if (!allowed || (scale >= lastScale && !multiplies)) {
      return false;
    }
    if (multiplies) {
      total *= scale;
    } else {
      total += Math.max(1, current) * scale;
    }
    current = 0;
    lastScale = scale;
    return true;
  }

  private boolean takeOrdinal(int rank, boolean begun) {
    int tens = (int) (current % 100);
    if (begun && rank < 100 && tens != 0 && !language.joins(tens, rank)) {
      return false;
    }
    if (rank >= 100 && begun) {
      current = Math.max(1, current) * rank;
    } else {
      current = tens == 4 && rank == 20 ? current + 76 : current + rank;
    }
    ordinal = true;
    return true;
  }

  BigDecimal value() {
    return BigDecimal.valueOf(total + current);
  }

  boolean isOrdinal() {
    return ordinal;
  }

  /** The token after the number's last. */
  int next() {
    return next;
  }
}
