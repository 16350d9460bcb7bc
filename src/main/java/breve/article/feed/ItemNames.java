package breve.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names a feed's items so that each keeps its name from night to night and none takes another's: by
 * its id, else its link, else its title. Ids that tell nothing ({@code N/A}, the site's front page)
 * are none; where items with different titles have one id, the title joins it. An item is left out
 * only when another one has its id and its text.
 */
final class ItemNames {
  /** Digits of a hash that keep the items of one feed apart. */
  private static final int DIGITS = 12;

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[^\\p{L}\\p{Nd}]*|n/?a|none|null|nil|undefined|unknown|inconnue?|aucune?|true|false|guid|id|#.*");
  private static final Pattern FRONT_PAGE =
      Pattern.compile("(?:https?:)?//[^/?#]+(?:/(?:index\\.\\w+)?)?");

  private final String home;

  /**
   * @param home the address of what the feed is of
   */
  ItemNames(Optional<String> home) {
    this.home = home.map(ItemNames::plain).orElse("");
  }

  /** The entries with their drafts under their names, without those that were there already. */
  List<FeedEntry> named(List<FeedItem> items, List<FeedEntry> entries) {
    List<Draft> drafts = entries.stream().map(FeedEntry::draft).toList();
    List<String> keys =
        IntStream.range(0, items.size()).mapToObj(i -> key(items.get(i), drafts.get(i))).toList();
    Map<String, Set<String>> titles =
        IntStream.range(0, items.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    keys::get, Collectors.mapping(i -> title(items.get(i)), Collectors.toSet())));
    Set<String> texts = new HashSet<>();
    Set<String> names = new HashSet<>();
    List<FeedEntry> named = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Draft draft = drafts.get(i);
      if (!texts.add(keys.get(i) + "\n" + text(draft))) {
        continue;
      }
      boolean shared = titles.get(keys.get(i)).size() > 1;
      String key = shared ? keys.get(i) + "\n" + title(items.get(i)) : keys.get(i);
      // Two versions of one article: the first is the newest as a rule, and keeps the name.
      String name = names.add(key) ? key : key + "\n" + text(draft);
      named.add(entries.get(i).as(draft.asItem(hash(name))));
    }
    return named;
  }

  private String key(FeedItem item, Draft draft) {
    return item.id()
        .filter(this::tells)
        .or(() -> item.link().filter(this::tells))
        .or(item::title)
        .orElseGet(() -> text(draft));
  }

  private boolean tells(String id) {
    String plain = plain(id);
    return !plain.equals(home)
        && !PLACEHOLDER.matcher(plain).matches()
        && !FRONT_PAGE.matcher(plain).matches();
  }

  private static String plain(String id) {
    return id.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
  }

  private static String title(FeedItem item) {
    return item.title().map(FeedMarkup::line).orElse("");
  }

  private static String text(Draft draft) {
    return draft.parts().stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  private static String hash(String name) {
    return new Input("", name.getBytes(UTF_8)).sha256().substring(0, DIGITS);
  }
}
