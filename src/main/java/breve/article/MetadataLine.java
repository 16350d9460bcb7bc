package breve.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a plain text when it tells about the text: {@code date 2020-02 Image
 * d’archives}.
 *
 * @param date as far as it is told; empty for a month or day that no calendar has
 * @param caption what follows the date: what the picture shows
 */
record MetadataLine(Optional<PartialDate> date, Optional<String> caption) {
  private static final String HYPHEN = "[-\u2010\u2011\u2013]";
  private static final Pattern FORM =
      Pattern.compile(
          "date\\s*:?\\s*(\\d{4}(?:HYPHEN\\d{1,2}(?:HYPHEN\\d{1,2})?)?)(?:[\\s,;:]+(.*))?"
              .replace("HYPHEN", HYPHEN),
          Pattern.CASE_INSENSITIVE);

  /** The line understood as metadata, or empty when it is a line of text. */
  static Optional<MetadataLine> parse(String line) {
    Matcher m = FORM.matcher(line.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String iso = m.group(1).replaceAll(HYPHEN, "-").replaceAll("-(\\d)(?!\\d)", "-0$1");
    Optional<String> caption =
        Optional.ofNullable(m.group(2)).map(String::strip).filter(c -> !c.isEmpty());
    return Optional.of(new MetadataLine(PartialDate.parse(iso), caption));
  }
}
