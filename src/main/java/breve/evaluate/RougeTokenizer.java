package breve.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * How ROUGE and token F1 cut text into words. All forms are lower-cased and hold no punctuation.
 */
public enum RougeTokenizer {
  /**
   * The default of the Python package {@code rouge-score}: runs of the ASCII letters and digits. It
   * breaks {@code économie} into {@code conomie}, so it suits English only.
   */
  ROUGE_SCORE("rouge-score", "none"),

  /**
   * The same with the package's {@code use_stemmer=True}: words of four letters and more are
   * stemmed.
   */
  ROUGE_SCORE_PORTER("rouge-score", "porter-nltk"),

  /** Runs of letters, marks and digits of any script; {@code l'économie} is two words. */
  UNICODE("unicode-words", "none"),

  /** The same, stemmed for English. */
  UNICODE_ENGLISH("unicode-words", "snowball-english"),

  /**
   * The same, stemmed for French: {@code manifestations} and {@code manifestation} are one word.
   * The stemmer is a newer Snowball than NLTK's: the two differ on {@code ï} and a few endings.
   */
  UNICODE_FRENCH("unicode-words", "snowball-french");

  private static final Pattern ASCII_WORD = Pattern.compile("[a-z0-9]+");
  private static final Pattern UNICODE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** The original leaves shorter words alone. */
  private static final int SHORTEST_PORTER_STEMMED = 4;

  private final String words;
  private final String stemmer;

  RougeTokenizer(String words, String stemmer) {
    this.words = words;
    this.stemmer = stemmer;
  }

  /** The two signature fields that name the cutting and the stemming. */
  String[] signatureFields() {
    return new String[] {"case:lc", "tok:" + words, "stem:" + stemmer};
  }

  /** The words of a text, in order. */
  public List<String> tokenize(String text) {
    UnaryOperator<String> stem = stemming();
    return pattern().matcher(text(text)).results().map(MatchResult::group).map(stem).toList();
  }

  private boolean isRougeScore() {
    return this == ROUGE_SCORE || this == ROUGE_SCORE_PORTER;
  }

  private Pattern pattern() {
    return isRougeScore() ? ASCII_WORD : UNICODE_WORD;
  }

  /**
   * Lower-cased; our own words are composed too, so that an accent is never a letter of its own.
   */
  private String text(String text) {
    String composed = isRougeScore() ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT);
  }

  /** A stemmer of its own for each text, since Snowball's keep state. */
  private UnaryOperator<String> stemming() {
    return switch (this) {
      case ROUGE_SCORE, UNICODE -> UnaryOperator.identity();
      case ROUGE_SCORE_PORTER ->
          word -> word.length() < SHORTEST_PORTER_STEMMED ? word : PorterStemmer.stem(word);
      case UNICODE_ENGLISH -> snowball(SnowballStemmer.ALGORITHM.ENGLISH);
      case UNICODE_FRENCH -> snowball(SnowballStemmer.ALGORITHM.FRENCH);
    };
  }

  private static UnaryOperator<String> snowball(SnowballStemmer.ALGORITHM language) {
    SnowballStemmer stemmer = new SnowballStemmer(language);
    return word -> stemmer.stem(word).toString();
  }
}
