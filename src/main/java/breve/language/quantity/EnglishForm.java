package breve.language.quantity;

import breve.language.quantity.Quantity.Kind;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How English writes what French has in digits. */
public final class EnglishForm {
  private static final Pattern FIGURE =
      Pattern.compile("^\\d(?:[\\d.,']|[ \\u00A0\\u2009\\u202F](?=\\d))*");
  private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

  private EnglishForm() {}

  /** The digits and separators at the beginning of a number: 42,195 of 42,195 millions. */
  public static Optional<String> figure(Quantity french) {
    Matcher figure = FIGURE.matcher(french.text());
    return french.kind() == Kind.CARDINAL && figure.find()
        ? Optional.of(figure.group().replaceAll("[.,']+$", ""))
        : Optional.empty();
  }

  /** The same figure in English: 42.195 for 42,195, and 15,000 for 15 000. */
  public static String ofFigure(String french) {
    BigDecimal value = FrenchNumbers.valueOf(french);
    boolean grouped =
        value.compareTo(GROUPED) >= 0 || french.matches("\\d{1,3}[^\\d,]\\d{3}(?!\\d).*");
    DecimalFormat format =
        new DecimalFormat(grouped ? "#,##0" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return format.format(value);
  }

  /** A time of day: 6:30 p.m. */
  public static String ofTime(Quantity time) {
    int minutes = time.value().intValue() % (24 * 60);
    int hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12;
    String half = minutes < 12 * 60 ? "a.m." : "p.m.";
    return minutes % 60 == 0
        ? hour + " " + half
        : String.format(Locale.ROOT, "%d:%02d %s", hour, minutes % 60, half);
  }

  /** An ordinal in digits: 19th. */
  public static String ofOrdinal(Quantity ordinal) {
    int value = ordinal.value().intValueExact();
    boolean teen = value % 100 >= 11 && value % 100 <= 13;
    String ending =
        switch (teen ? 0 : value % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return value + ending;
  }
}
