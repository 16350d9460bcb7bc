package breve.check.name;

import breve.check.Rule;
import breve.language.Word;
import java.util.function.BiPredicate;

/**
 * How a word of the French, be it a name or not, accounts for a name of the English. A word that is
 * torn accounts for nothing: Saraqibq is not Saraqib.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum NameOrigin implements Rule {
  /** A word that has its beginning in it: antisoviétique, anti-Soviet. */
  PART(
      (french, english) ->
          english.folded().length() > 4
              && french.folded().contains(english.folded().substring(0, 5))),

  /** The same acronym, or one of the same letters: OTAN, NATO. */
  LETTERS(
      (french, english) ->
          french.acronym()
              && english.acronym()
              && NameLikeness.sameLetters(french.folded(), english.folded())),

  /** The same word, or spelt or inflected otherwise: les maoïstes, the Maoists. */
  LIKE(
      (french, english) ->
          !(french.acronym() && english.acronym())
              && NameLikeness.alike(french.folded(), english.folded()));

  private final BiPredicate<Word, Word> fits;

  NameOrigin(BiPredicate<Word, Word> fits) {
    this.fits = fits;
  }

  /** Whether the French word may have become the English one. */
  boolean fits(Word french, Word english) {
    return !NameLikeness.torn(french.folded(), english.folded()) && fits.test(french, english);
  }
}
