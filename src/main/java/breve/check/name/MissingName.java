package breve.check.name;

import breve.check.Rule;
import java.util.Optional;
import java.util.function.Predicate;

/** Reasons why English may well go without a name. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum MissingName implements Rule {
  /** A first name whose family name is kept, unless it is well known: Barack. */
  FIRST_NAME(lost -> lost.family().isPresent() && lost.trust() < Missing.WELL_KNOWN),

  /** A first name that the article gives once, or whose family name also stands alone there. */
  FULL_NAME_ELSEWHERE(MissingName::isNamedElsewhere),

  /** An acronym that no table has and that the article keeps nowhere: le CSRT, the council. */
  UNKNOWN_ACRONYM(
      lost -> lost.name().unknownAcronym() && !lost.article().keepsElsewhere(lost.name().words())),

  /** Who is named first, where the English begins with a pronoun: She has asthma. */
  PRONOUN(lost -> lost.reference().standsForSubject(lost.name().span())),

  /** A place, where the English points to one: this country. */
  THIS_PLACE(lost -> lost.reference().place());

  /**
   * A name that the English lacks.
   *
   * @param name which
   * @param trust how surely English would have it
   * @param family the name kept that follows it directly: "Obama" for Barack
   * @param reference what in the English may stand for a name
   * @param article what the article teaches
   */
  record Missing(
      Mention name,
      double trust,
      Optional<Mention> family,
      Reference reference,
      ArticleNames article) {
    static final double WELL_KNOWN = 0.9;
  }

  private final Predicate<Missing> fits;

  MissingName(Predicate<Missing> fits) {
    this.fits = fits;
  }

  boolean fits(Missing lost) {
    return fits.test(lost);
  }

  private static boolean isNamedElsewhere(Missing lost) {
    ArticleNames article = lost.article();
    return lost.family().isPresent()
        && article.keepsElsewhere(lost.name().words())
        && (article.keepsOnce(lost.name().words())
            || article.standsAlone(lost.family().get().words()));
  }
}
