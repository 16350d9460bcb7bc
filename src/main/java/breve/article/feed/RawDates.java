package breve.article.feed;

import breve.article.PartialDate;
import breve.article.WrittenDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * The dates of a feed's items as they are written. Rome makes moments of them; but an article of
 * half past midnight in Paris is of that day, not of the one before in Greenwich.
 */
final class RawDates {
  private static final List<String> NAMES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\d{3})?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2} \\p{L}{3,9}\\.?) (\\d{2})(?= \\d{1,2}:)");

  private final List<Element> items;

  private RawDates(List<Element> items) {
    this.items = items;
  }

  /**
   * @param count how many items Rome found; if that is another number, no date is known
   */
  static RawDates of(Document document, int count) {
    List<Element> items = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(List.of(document.getRootElement()));
    while (!open.isEmpty()) {
      Element element = open.poll();
      for (Element child : element.getChildren()) {
        if (child.getName().equals("item") || child.getName().equals("entry")) {
          items.add(child);
        } else if (child.getName().equals("channel")) {
          open.add(child);
        }
      }
    }
    return new RawDates(items.size() == count ? items : List.of());
  }

  Optional<PartialDate> of(int index) {
    return index >= items.size()
        ? Optional.empty()
        : NAMES.stream()
            .flatMap(
                name ->
                    items.get(index).getChildren().stream().filter(c -> c.getName().equals(name)))
            .flatMap(element -> date(element.getText()).stream())
            .findFirst();
  }

  /** Also as a clock's count of seconds, and with the year of two digits that mail once had. */
  private static Optional<PartialDate> date(String text) {
    Matcher seconds = SECONDS.matcher(text.strip());
    if (seconds.matches()) {
      Instant moment = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
      return PartialDate.parse(moment.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
    return WrittenDate.in(SHORT_YEAR.matcher(text).replaceFirst("$1 20$2"));
  }
}
