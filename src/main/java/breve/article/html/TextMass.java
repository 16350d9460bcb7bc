package breve.article.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much text every element of a page holds, counted in one pass however deep it is nested:
 * characters in all, in links, and in paragraphs, and the ends of sentences outside of links.
 */
final class TextMass {
  private static final class Count {
    private int all;
    private int linked;
    private int inParagraphs;
    private int sentences;
  }

  private static final int SHORTEST_PROSE = 20;

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

  /** How many sentences end in it, those of links not counted: they speak of something else. */
  int sentences(Element element) {
    return count(element).sentences;
  }

  /** Whether it tells something in sentences of its own, and is not mostly links. */
  boolean isProse(Element element) {
    Count c = count(element);
    return c.sentences > 0 && c.all - c.linked >= SHORTEST_PROSE && c.linked * 2 < c.all;
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
        c.sentences += links > 0 ? 0 : sentences(text.getWholeText());
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
        outer.sentences += c.sentences;
      }
    }
  }

  private static int sentences(String text) {
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean stop = ".…!?".indexOf(text.charAt(i)) >= 0;
      boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      ends += stop && last && followsWord(text, i) ? 1 : 0;
    }
    return ends;
  }

  /** No initial and no number of a list; a stop that begins a text follows what is marked. */
  private static boolean followsWord(String text, int stop) {
    int end = stop;
    while (end > 0 && " \u00A0\u202F».”\")".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return end == 0 || end - start >= 3 || (end - start > 0 && start > 20);
  }
}
