package breve.cli.options;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 05:30}, {@code 5:30}. */
final class TimeOfDayConverter implements ITypeConverter<LocalTime> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})");

  @Override
  public LocalTime convert(String value) {
    Matcher m = FORM.matcher(value.strip());
    try {
      if (m.matches()) {
        return LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
    } catch (DateTimeException e) {
      throw notATime(value);
    }
    throw notATime(value);
  }

  private static TypeConversionException notATime(String value) {
    return new TypeConversionException("'" + value + "' is not a time of day such as 05:30");
  }
}
