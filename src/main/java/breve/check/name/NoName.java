package breve.check.name;

import breve.check.Rule;
import breve.language.Word;
import java.util.Currency;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words that look like names and are none. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum NoName implements Rule {
  /** The code of a currency is a number's unit: vingt CZK. */
  CURRENCY(spot -> Words.CURRENCIES.contains(spot.word().text())),

  /** An article or particle before a name: El Assad, Ash-Sham. */
  PARTICLE(NoName::isParticle),

  /** A single letter: J. Dupont. */
  LETTER(spot -> !spot.isInTable() && spot.folded().length() < 2),

  /** A form of address: Mme Martin. */
  TITLE(spot -> !spot.isInTable() && Words.TITLES.contains(spot.folded())),

  /** A Roman numeral: Louis XIV. */
  ROMAN(spot -> !spot.isInTable() && isRoman(spot.word())),

  /** A frequent word that opens a sentence: "Nice", "Tours" may be a town there, or none. */
  OPENING(
      spot ->
          spot.word().initial() && spot.isCommon() && !(spot.isInTable() && spot.word().acronym())),

  /** A rare word of French that opens a sentence, where nothing else tells that it is a name. */
  RARE_OPENING(
      spot -> isOpening(spot) && !spot.isMarked() && !spot.lexicon().isUnknown(spot.word()));

  private static final class Words {
    static final Set<String> CURRENCIES =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> TITLES =
        Set.of(
            "m", "mm", "mme", "mmes", "mlle", "mlles", "melle", "dr", "dre", "pr", "me", "mr",
            "mrs", "ms", "st", "ste");

    /** The Arabic article before sh, as French and English spell it: Ash-Sham is al-Sham. */
    static final Set<String> ARABIC_ARTICLES = Set.of("ash", "ach");
  }

  private final Predicate<Spot> fits;

  NoName(Predicate<Spot> fits) {
    this.fits = fits;
  }

  /** Whether the word is no name; the table's names of several words are always some. */
  boolean fits(Spot spot) {
    return spot.length() == 1 && fits.test(spot);
  }

  private static boolean isParticle(Spot spot) {
    Word word = spot.word();
    boolean assimilated =
        Words.ARABIC_ARTICLES.contains(word.folded())
            && spot.text().startsWith("-", word.span().end());
    return word.capital() && (assimilated || (word.folded().length() == 2 && !word.acronym()));
  }

  private static boolean isOpening(Spot spot) {
    return !spot.isInTable() && spot.word().initial();
  }

  static boolean isRoman(Word word) {
    return word.text().matches("[IVXLC]+(?:e|er|re|[eè]me)?");
  }
}
