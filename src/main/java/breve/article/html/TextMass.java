package breve.article.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much text every element of a page holds, counted in one pass however deep it is nested:
 * characters in all, in links, and in paragraphs.
 */
final class TextMass {
  private static final class Count {
    private int all;
    private int linked;
    private int inParagraphs;
  }

  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();

  TextMass(Element root) {
    NodeTraversor.traverse(new Counter(), root);
  }

  /** Characters, white space not counted. */
  int all(Element element) {
    return count(element).all;
  }

  /** Characters of its paragraphs, those of elements within it too. */
  int inParagraphs(Element element) {
    return count(element).inParagraphs;
  }

  /** Which share of its text is linked: 0 to 1. */
  double linkDensity(Element element) {
    Count c = count(element);
    return c.all == 0 ? 0 : (double) c.linked / c.all;
  }

  private Count count(Element element) {
    return counts.computeIfAbsent(element, e -> new Count());
  }

  private final class Counter implements NodeVisitor {
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element e) {
        links += e.normalName().equals("a") ? 1 : 0;
      } else if (node instanceof TextNode text && text.parent() != null) {
        int length =
            (int) text.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).count();
        Count c = count(text.parent());
        c.all += length;
        c.linked += links > 0 ? length : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element e)) {
        return;
      }
      links -= e.normalName().equals("a") ? 1 : 0;
      Count c = count(e);
      if (e.normalName().equals("p")) {
        c.inParagraphs = c.all;
      }
      if (depth > 0 && e.parent() != null) {
        Count outer = count(e.parent());
        outer.all += c.all;
        outer.linked += c.linked;
        outer.inParagraphs += c.inParagraphs;
      }
    }
  }
}
