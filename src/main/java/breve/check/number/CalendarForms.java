package breve.check.number;

import breve.check.number.Quantity.Kind;
import breve.check.number.Quantity.Weight;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Months and weekdays, told by how their names begin. */
final class CalendarForms {
  private CalendarForms() {}

  static SurfaceForm months(String regex, List<String> beginnings) {
    return named(Kind.MONTH, regex, beginnings);
  }

  static SurfaceForm weekdays(String regex, List<String> beginnings) {
    return named(Kind.WEEKDAY, regex, beginnings);
  }

  private static SurfaceForm named(Kind kind, String regex, List<String> beginnings) {
    return new SurfaceForm(
        Pattern.compile(regex),
        match -> {
          String name = match.group(1).toLowerCase(Locale.ROOT);
          for (int i = 0; i < beginnings.size(); i++) {
            if (name.startsWith(beginnings.get(i))) {
              return List.of(SurfaceQuantity.of(kind, i + 1L, Weight.SOFT, match, 1));
            }
          }
          return List.of();
        });
  }
}
