package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The ways from an article's page to the edition, and to the articles before and after it there. A
 * page is written when its article is done, and leaves room for them; only the edition knows them.
 */
public final class PageLinks {
  /** Room for the way up, and for all ways; no text of an article can say this unescaped. */
  static final String TOP = "<!--links:top--><!--/links-->";

  static final String END = "<!--links:end--><!--/links-->";

  private static final Pattern ROOM =
      Pattern.compile("<!--links:(top|end)-->.*?<!--/links-->", Pattern.DOTALL);

  private static final ArticleLink LINK = new ArticleLink("html");
  private static final String INDEX = "index.html";

  private final EditionArticle article;
  private final Optional<EditionArticle> previous;
  private final Optional<EditionArticle> next;
  private final Templates templates;

  /** Another article, as a link on this one's page tells it. */
  record Neighbour(String title, String href) {}

  private PageLinks(
      EditionArticle article,
      Optional<EditionArticle> previous,
      Optional<EditionArticle> next,
      Templates templates) {
    this.article = article;
    this.previous = previous;
    this.next = next;
    this.templates = templates;
  }

  /** Whether pages are to be linked: there is an {@code index.html}, and there are pages. */
  public static boolean wanted(List<EditionRenderer> editions, List<String> formats) {
    return formats.contains("html")
        && editions.stream().anyMatch(edition -> edition.fileName().equals(INDEX));
  }

  /** The links of each article, in the order of the edition. */
  public static List<PageLinks> of(Edition edition) {
    List<EditionArticle> articles = edition.articles();
    Templates templates = new Templates();
    int last = articles.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(
            i ->
                new PageLinks(
                    articles.get(i),
                    i == 0 ? Optional.empty() : Optional.of(articles.get(i - 1)),
                    i == last ? Optional.empty() : Optional.of(articles.get(i + 1)),
                    templates))
        .toList();
  }

  /** The page, below the output folder. */
  public String file() {
    return "articles/" + article.name() + ".html";
  }

  /** The page with these links instead of those it had; without room for any, as it was. */
  public String into(String page) {
    Matcher room = ROOM.matcher(page);
    StringBuilder linked = new StringBuilder();
    while (room.find()) {
      String place = room.group(1);
      String links = "<!--links:" + place + "-->" + links(place) + "<!--/links-->";
      room.appendReplacement(linked, Matcher.quoteReplacement(links));
    }
    return room.appendTail(linked).toString();
  }

  private String links(String place) {
    return templates.render(
        place.equals("top") ? "linksTop.jte" : "linksEnd.jte",
        place.equals("top")
            ? Map.of("edition", up() + INDEX)
            : Map.of("edition", up() + INDEX, "previous", told(previous), "next", told(next)));
  }

  private Optional<Neighbour> told(Optional<EditionArticle> neighbour) {
    return neighbour.map(
        other -> new Neighbour(PageText.of(other.title().shown()), up() + LINK.to(other)));
  }

  /** From the page's folder to the output folder. */
  private String up() {
    return "../".repeat((int) file().chars().filter(c -> c == '/').count());
  }
}
