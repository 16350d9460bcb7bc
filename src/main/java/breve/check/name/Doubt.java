package breve.check.name;

import breve.check.Rule;
import java.util.Set;
import java.util.function.Predicate;

/** Reasons to trust less that English has a name too. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Doubt implements Rule {
  /** A frequent word with a capital, which English translates: la Gauche, le Président. */
  COMMON_NOUN(Trust.COMMON, Doubt::isCommonNoun),

  /** The country of a currency, which "$" does without: dix dollars américains. */
  MONEY(Trust.COMMON, spot -> spot.isInTable() && spot.isSmallAfter(Words.MONEY)),

  /** The language that something is said in, which English may leave out: en russe. */
  LANGUAGE(Trust.COMMON, spot -> spot.isInTable() && spot.isSmallAfter(Words.SAID_IN)),

  /** A rare word of French that has a capital here: le Confucianisme. */
  RARE_WORD(
      Trust.UNSURE,
      spot -> !spot.isInTable() && !spot.word().acronym() && spot.lexicon().hasForm(spot.word())),

  /** A word that French lacks, where a sentence opens and nothing else tells that it is a name. */
  UNMARKED(Trust.UNSURE, spot -> !spot.isInTable() && spot.word().initial() && !spot.isMarked());

  /** Shares of references that keep a name, by what is known of it; see docs/checks/measured.md. */
  private static final class Trust {
    static final double COMMON = 0.4;
    static final double UNSURE = 0.7;
  }

  private static final class Words {
    static final Set<String> SAID_IN = Set.of("en", "langue", "langues", "sigle", "acronyme");

    static final Set<String> MONEY =
        Set.of("dollar", "dollars", "livres", "francs", "pesos", "couronnes", "roubles", "roupies");
  }

  private final double most;
  private final Predicate<Spot> fits;

  Doubt(double most, Predicate<Spot> fits) {
    this.most = most;
    this.fits = fits;
  }

  boolean fits(Spot spot) {
    return fits.test(spot);
  }

  /** The most that the name is trusted then. */
  double most() {
    return most;
  }

  private static boolean isCommonNoun(Spot spot) {
    if (!spot.isCommon()) {
      return false;
    }
    return !spot.isInTable()
        || (spot.length() == 1
            && !spot.word().acronym()
            && spot.word().capital()
            && !spot.lexicon().table().isPeople(spot.folded()));
  }
}
