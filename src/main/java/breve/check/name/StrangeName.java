package breve.check.name;

import breve.check.Rule;
import breve.language.Word;
import java.util.function.Predicate;

/** Reasons why English may well have a name that the French lacks. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum StrangeName implements Rule {
  /** An acronym: an EU policy. */
  ACRONYM(stranger -> stranger.word().acronym()),

  /** Anything but a country or a people: English may say whom a pronoun means. */
  NO_COUNTRY(stranger -> !stranger.table().isNation(stranger.word().folded())),

  /** A country that the article has, or its people. */
  IN_ARTICLE(
      stranger ->
          stranger.table().kin(stranger.word().folded()).stream()
              .anyMatch(stranger.article()::hasEnglish));

  /**
   * A name of the English for which nothing in the French accounts.
   *
   * @param word which
   * @param table what English calls French names
   * @param article what the article teaches
   */
  record Stranger(Word word, NameTable table, ArticleNames article) {}

  private final Predicate<Stranger> fits;

  StrangeName(Predicate<Stranger> fits) {
    this.fits = fits;
  }

  boolean fits(Stranger stranger) {
    return fits.test(stranger);
  }
}
