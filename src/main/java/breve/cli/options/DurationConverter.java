package breve.cli.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2h}, {@code 1h30m}, {@code 90m}, {@code 45s}. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,7})m)?(?:(\\d{1,9})s)?");

  @Override
  public Duration convert(String value) {
    Matcher m = FORM.matcher(value.strip());
    if (value.isBlank() || !m.matches()) {
      throw new TypeConversionException("'" + value + "' is not a time such as 2h, 1h30m or 45s");
    }
    return Duration.ofHours(number(m.group(1)))
        .plusMinutes(number(m.group(2)))
        .plusSeconds(number(m.group(3)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
