package breve.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds where on a page the article stands, after Arc90's Readability: every paragraph speaks for
 * the elements around it, the more the longer it is and the more commas it has; links speak against
 * them. What the page itself marks as the body goes first.
 */
final class BodyFinder {
  private static final int LEVELS = 5;
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final double MOSTLY_LINKS = 0.5;
  private static final double FEW_LINKS = 0.3;
  private static final int SHORTEST_BODY = 140;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "pre",
          "blockquote",
          "td",
          "div",
          "section",
          "article",
          "li",
          "dd",
          "center",
          "font");

  /** Elements that say how a text looks, and not where it begins and ends. */
  private static final Set<String> LOOKS = Set.of("font", "center", "blockquote", "pre");

  private static final Pattern LIKELY =
      Pattern.compile(
          "(^|[\\s_-])(article|body|content|contenu|entry|main|post|story|texte?|chapo)($|[\\s_-])");

  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(^|[\\s_-])(header|list|meta|teaser|une|home|widget|media|contact|legal|mentions)($|[\\s_-])");

  private final Document page;
  private final TextMass mass;
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  /**
   * @param page without {@link Clutter}
   */
  BodyFinder(Document page) {
    this.page = page;
    this.mass = new TextMass(page);
  }

  /** The elements that hold the body, in document order; at least one. */
  List<Element> body() {
    List<Element> marked =
        page.select("[itemprop=articleBody]").stream()
            .filter(e -> mass.all(e) >= SHORTEST_BODY)
            .toList();
    if (!marked.isEmpty()) {
      return marked.size() == 1 ? List.of(widened(marked.get(0))) : outermost(marked);
    }
    score();
    Element best =
        scores.keySet().stream()
            .max(Comparator.comparingDouble(this::finalScore))
            .map(this::withMostParagraphs)
            .orElse(page.body());
    Element wide = widened(best);
    return wide.equals(best) ? withSiblings(best) : List.of(wide);
  }

  /** In document order an element within another one comes right after it. */
  private static List<Element> outermost(List<Element> elements) {
    List<Element> kept = new ArrayList<>();
    for (Element e : elements) {
      if (kept.isEmpty() || !isWithin(e, kept.get(kept.size() - 1))) {
        kept.add(e);
      }
    }
    return kept;
  }

  private static boolean isWithin(Element e, Element outer) {
    for (Element up = e.parent(); up != null; up = up.parent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private void score() {
    for (Element e : page.body().getAllElements()) {
      if (!BLOCKS.contains(e.normalName())) {
        continue;
      }
      // A paragraph speaks with all its text, a box only with what stands in it directly.
      String text = e.normalName().equals("p") ? e.text() : e.ownText();
      if (text.length() >= SHORTEST_PARAGRAPH) {
        long commas = text.chars().filter(c -> c == ',').count();
        double score = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 3);
        speakFor(e, score * (1 - mass.linkDensity(e)));
      }
    }
  }

  private void speakFor(Element paragraph, double score) {
    Element up = paragraph.normalName().equals("p") ? paragraph.parent() : paragraph;
    while (up != null && LOOKS.contains(up.normalName())) {
      up = up.parent();
    }
    for (int level = 0; up != null && level < LEVELS && !up.normalName().equals("html"); level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (3 * level);
      scores.merge(up, score * share, Double::sum);
      up = up.parent();
    }
  }

  private double finalScore(Element e) {
    return (scores.getOrDefault(e, 0.0) + weight(e)) * (1 - mass.linkDensity(e));
  }

  private static double weight(Element e) {
    String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
    double weight = LIKELY.matcher(names).find() ? 10 : 0;
    weight -= UNLIKELY.matcher(names).find() ? 10 : 0;
    return weight
        + switch (e.normalName()) {
          case "article" -> 15;
          case "main" -> 5;
          case "li", "ul", "ol", "dl", "th" -> -5;
          default -> 0;
        };
  }

  /**
   * A live report, or a page of tables, has a box for each piece: what holds most of them is it.
   */
  private Element withMostParagraphs(Element best) {
    int all = mass.inParagraphs(page);
    Element at = best;
    while (mass.inParagraphs(best) > 0
        && mass.inParagraphs(at) * 2 < all
        && at.parent() != null
        && !at.equals(page.body())) {
      at = at.parent();
    }
    return mass.linkDensity(at) < FEW_LINKS ? at : best;
  }

  /** The article around a body holds its introduction too, if it doesn't hold much else. */
  private Element widened(Element body) {
    for (Element up = body.parent(); up != null; up = up.parent()) {
      boolean frame = up.normalName().equals("article") || up.normalName().equals("main");
      boolean titled = !up.normalName().equals("body") && up.selectFirst("h1") != null;
      boolean little =
          mass.all(up) * 10L <= mass.all(body) * 16L && mass.linkDensity(up) < FEW_LINKS;
      if (((frame || titled) && little) || (titled && isNearTitle(up) && addsProse(up, body))) {
        return up;
      }
    }
    return body;
  }

  private static boolean isNearTitle(Element frame) {
    Element title = frame.selectFirst("h1");
    return title != null && (frame.equals(title.parent()) || frame.equals(title.parent().parent()));
  }

  /** Whether what a frame holds beside the body is about as long at most, and not linked. */
  private boolean addsProse(Element frame, Element body) {
    int more = mass.all(frame) - mass.all(body);
    double linked =
        mass.linkDensity(frame) * mass.all(frame) - mass.linkDensity(body) * mass.all(body);
    return more * 10L <= mass.all(body) * 15L && linked * 10 <= more;
  }

  /** Some pages have a box for each part of the text. */
  private List<Element> withSiblings(Element best) {
    if (best.parent() == null || best.normalName().equals("body")) {
      return List.of(best);
    }
    double enough = Math.max(10, finalScore(best) * 0.2);
    List<Element> siblings = best.parent().children();
    int first = siblings.indexOf(best);
    int last = first;
    for (int i = 0; i < siblings.size(); i++) {
      if (belongs(siblings.get(i), best, enough)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    // What stands between two parts of a text is a heading or a picture as a rule.
    return siblings.subList(first, last + 1).stream()
        .filter(e -> e.equals(best) || mass.linkDensity(e) < MOSTLY_LINKS)
        .toList();
  }

  private boolean belongs(Element sibling, Element best, double enough) {
    boolean alike =
        sibling.normalName().equals(best.normalName())
            && !best.className().isEmpty()
            && sibling.className().equals(best.className());
    return mass.linkDensity(sibling) < MOSTLY_LINKS
        && (alike
            || (scores.containsKey(sibling) && finalScore(sibling) >= enough)
            || isParagraph(sibling));
  }

  private boolean isParagraph(Element e) {
    return e.normalName().equals("p")
        && ((mass.all(e) >= 80 && mass.linkDensity(e) < 0.25)
            || (mass.isProse(e) && mass.linkDensity(e) == 0));
  }
}
