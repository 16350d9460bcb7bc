package breve.evaluate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kinds of source sentences that translations are scored by. They are told by the look of the
 * source alone, so anyone can tell them again; a sentence may be of several.
 */
public enum SentenceClass {
  /**
   * A word with a capital follows a word, a number or a comma, or an elision ({@code l'Iran});
   * lines wholly in capitals are left out.
   */
  NAMES {
    @Override
    public boolean holds(String source) {
      return NAME.matcher(source).find() && LOWER_CASE.matcher(source).find();
    }
  },

  /** There is a digit. */
  NUMBERS {
    @Override
    public boolean holds(String source) {
      return DIGIT.matcher(source).find();
    }
  },

  /** Fewer than 10 words. */
  SHORT {
    @Override
    public boolean holds(String source) {
      return words(source) < FEW;
    }
  },

  /** 10 to 39 words. */
  MEDIUM {
    @Override
    public boolean holds(String source) {
      return words(source) >= FEW && words(source) < MANY;
    }
  },

  /** 40 words or more. */
  LONG {
    @Override
    public boolean holds(String source) {
      return words(source) >= MANY;
    }
  };

  private static final int FEW = 10;
  private static final int MANY = 40;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N},][\\s\\u00a0\\u202f]+\\p{Lu}|\\p{L}['’]\\p{Lu}");
  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

  /** Whether a source sentence is of this kind. */
  public abstract boolean holds(String source);

  /** Its name in tables and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What stands between spaces and has a letter or a digit: {@code l'économie} is one, {@code ?}
   * none.
   */
  private static long words(String source) {
    return Whitespace.split(source).stream()
        .filter(word -> LETTER_OR_DIGIT.matcher(word).find())
        .count();
  }
}
