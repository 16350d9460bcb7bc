package breve.check.number;

import breve.language.quantity.Quantity;
import breve.language.quantity.Quantity.Kind;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Years and centuries told from where the writer stands, which the other language may give in
 * figures: l'année prochaine, in 2013; last century, the 20th century.
 *
 * @param year whether a text has such a year
 * @param century whether it has such a century
 */
record RelativeTime(boolean year, boolean century) {
  private static final Pattern FRENCH_YEAR =
      Pattern.compile(
          "(?Ui)\\b(?:l['’]an|l['’]année|cette année|années?)[ \\u00A0](?:dernière|passée?|prochaine?|précédente|suivante|dernier)\\b"
              + "|\\bcette année\\b|\\bfin de l['’]année\\b");
  private static final Pattern ENGLISH_YEAR =
      Pattern.compile(
          "(?i)\\b(?:last|next|this|previous|following|past) year\\b|\\bthe year (?:before|after)\\b");
  private static final Pattern FRENCH_CENTURY =
      Pattern.compile("(?Ui)\\b(?:siècle (?:dernier|passé|précédent)|(?:ce|notre) siècle)\\b");
  private static final Pattern ENGLISH_CENTURY =
      Pattern.compile("(?i)\\b(?:last|this|our|past|previous) century\\b");

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final BigDecimal FIRST_CENTURY = BigDecimal.valueOf(19);
  private static final BigDecimal LAST_CENTURY = BigDecimal.valueOf(21);

  static RelativeTime inFrench(String text) {
    return new RelativeTime(FRENCH_YEAR.matcher(text).find(), FRENCH_CENTURY.matcher(text).find());
  }

  static RelativeTime inEnglish(String text) {
    return new RelativeTime(
        ENGLISH_YEAR.matcher(text).find(), ENGLISH_CENTURY.matcher(text).find());
  }

  /** Whether a number of the other text may be what is meant here. */
  boolean mayBe(Quantity number) {
    boolean calendarYear =
        number.kind() == Kind.CARDINAL
            && number.unit().isEmpty()
            && between(number.value(), FIRST_YEAR, LAST_YEAR);
    boolean calendarCentury =
        number.kind() == Kind.ORDINAL && between(number.value(), FIRST_CENTURY, LAST_CENTURY);
    return (year && calendarYear) || (century && calendarCentury);
  }

  private static boolean between(BigDecimal value, BigDecimal least, BigDecimal most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }
}
