package breve.language.quantity;

import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Months and weekdays; the regular expression says where a name is one. */
final class CalendarForms {
  private final NumberWords words;

  CalendarForms(NumberWords words) {
    this.words = words;
  }

  SurfaceForm months(String regex) {
    return named(Kind.MONTH, "months", regex);
  }

  SurfaceForm weekdays(String regex) {
    return named(Kind.WEEKDAY, "weekdays", regex);
  }

  private SurfaceForm named(Kind kind, String section, String regex) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> lines = words.lines(section);
    for (int i = 0; i < lines.size(); i++) {
      for (String name : List.of(lines.get(i).split("\\s+"))) {
        numbers.put(name.toLowerCase(Locale.ROOT), i + 1);
      }
    }
    return new SurfaceForm(
        Pattern.compile(regex),
        match ->
            List.of(
                SurfaceQuantity.of(
                    kind,
                    numbers.get(match.group(1).toLowerCase(Locale.ROOT)),
                    Weight.SOFT,
                    match,
                    1)));
  }
}
