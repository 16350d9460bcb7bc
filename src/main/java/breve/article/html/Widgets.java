package breve.article.html;

import breve.language.PageFurniture;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells buttons and labels that are words of the text from those that do something: a term that
 * explains itself when touched, the heading of an answer that opens. What such a heading opens is
 * not hidden.
 */
final class Widgets {
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, summary, dt";
  private static final String PROSE = "p, li, dd, td, blockquote, figcaption, div";
  private static final int FEWEST_WORDS = 3;
  private static final Pattern OPENS = Pattern.compile("[\\s\\u00A0\\u202F(«“\"'’\\[–—-]");
  private static final Pattern GOES_ON = Pattern.compile("[\\s\\u00A0\\u202F,.;:!?…)»”\"'’\\]–—-]");

  private final PageFurniture furniture;
  private final Set<String> opened = new HashSet<>();

  /**
   * Makes plain text of the buttons and labels of a page that are words of it, and takes off the
   * others.
   */
  Widgets(Document page, PageFurniture furniture) {
    this.furniture = furniture;
    for (Element e : page.select("button, label, [aria-controls]")) {
      judge(e);
    }
    page.select("button, label").remove();
  }

  /** Whether a click on a heading shows this element. */
  boolean opens(Element e) {
    return !e.id().isEmpty() && opened.contains(e.id());
  }

  private void judge(Element e) {
    String text = e.text().strip();
    boolean control = e.normalName().equals("button") || e.normalName().equals("label");
    boolean says =
        !text.isEmpty()
            && !furniture.isFurniture(text)
            && e.selectFirst("input, select, textarea") == null
            && e.closest("nav, [role=navigation], menu") == null;
    if (!says) {
      return;
    }
    boolean heading = isHeading(e, text);
    if (heading && e.hasAttr("aria-controls")) {
      for (String id : e.attr("aria-controls").strip().split("\\s+", -1)) {
        opened.add(id);
      }
    }
    if (control && heading) {
      e.tagName(e.closest(HEADINGS) == null ? "h3" : "span");
    } else if (control && isInSentence(e)) {
      e.tagName("span");
    }
  }

  private static boolean isHeading(Element e, String text) {
    if (e.closest(HEADINGS) != null) {
      return true;
    }
    boolean folds =
        e.hasAttr("aria-expanded") || e.hasAttr("aria-controls") || e.hasClass("accordion");
    return folds
        && e.normalName().equals("button")
        && text.split("\\s+", -1).length >= FEWEST_WORDS;
  }

  /** Whether it stands among words, set apart from them as words are. */
  private static boolean isInSentence(Element e) {
    Element block = e.closest(PROSE);
    if (block == null) {
      return false;
    }
    String before = neighbour(e.previousSibling(), true);
    String after = neighbour(e.nextSibling(), false);
    int words = (before + " " + after).strip().split("\\s+", -1).length;
    return (before + after).chars().anyMatch(Character::isLetter)
        && words >= FEWEST_WORDS
        && (before.isEmpty() || OPENS.matcher(before.substring(before.length() - 1)).matches())
        && (after.isEmpty() || GOES_ON.matcher(after.substring(0, 1)).matches());
  }

  private static String neighbour(Node node, boolean before) {
    StringBuilder text = new StringBuilder();
    for (Node at = node; at != null && text.length() < 200; ) {
      String piece =
          at instanceof TextNode words
              ? words.getWholeText()
              : at instanceof Element e && !e.isBlock() ? e.wholeText() : "";
      if (at instanceof Element e && e.isBlock()) {
        break;
      }
      text.insert(before ? 0 : text.length(), piece);
      at = before ? at.previousSibling() : at.nextSibling();
    }
    return text.toString();
  }
}
