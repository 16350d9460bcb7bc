package breve.article.markdown;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.Superscript;
import breve.article.html.HtmlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Cuts a Markdown document into parts; walks through it without recursion, however deep it is. */
final class MarkdownBlocks {
  /** How much of a line tells what a raised sign after it means. */
  private static final int NEAR = 40;

  private final HtmlReader pages;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int items;

  /** The numbers of the next items, the innermost list's first. */
  private final Deque<Integer> numbers = new ArrayDeque<>();

  /** What stands before the next item's text. */
  private String mark = "";

  /** Where in the line a raised sign begins; negative outside of one. */
  private int raised = -1;

  /**
   * @param pages reads the HTML that Markdown may hold
   */
  MarkdownBlocks(HtmlReader pages) {
    this.pages = pages;
  }

  List<Part> of(Node document) {
    Node node = document;
    while (node != null) {
      enter(node);
      Node next = node instanceof Image ? null : node.getFirstChild();
      while (next == null && node != null) {
        leave(node);
        if (node == document) {
          return parts;
        }
        next = node.getNext();
        node = next == null ? node.getParent() : node;
      }
      node = next;
    }
    return parts;
  }

  private void enter(Node node) {
    if (node instanceof Text text) {
      line.append(text.getLiteral());
    } else if (node instanceof Code code) {
      line.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      line.append(' ');
    } else if (node instanceof HtmlInline tag && tag.getLiteral().startsWith("<br")) {
      line.append(' ');
    } else if (node instanceof HtmlInline tag) {
      raise(tag.getLiteral().toLowerCase(Locale.ROOT));
    } else if (node instanceof OrderedList list) {
      Integer start = list.getMarkerStartNumber();
      numbers.push(start == null ? 1 : start);
    } else if (node instanceof ListItem) {
      items++;
      mark = mark(node.getParent());
    } else if (node instanceof TableCell && !line.isEmpty()) {
      line.append(", ");
    } else if (node instanceof IndentedCodeBlock indented) {
      indented.getLiteral().lines().forEach(this::addIndented);
    } else if (node instanceof HtmlBlock html) {
      parts.addAll(pages.partsOf(html.getLiteral()));
    }
  }

  /** An ordered list's number stays: it may be referred to. */
  private String mark(Node list) {
    if (!(list instanceof OrderedList ordered) || numbers.isEmpty()) {
      return "";
    }
    int number = numbers.pop();
    numbers.push(number + 1);
    String delimiter = ordered.getMarkerDelimiter();
    return number + (delimiter == null ? "." : delimiter) + " ";
  }

  private void raise(String tag) {
    if (tag.startsWith("<sup")) {
      raised = line.length();
    } else if (tag.startsWith("</sup") && raised >= 0) {
      String sign = line.substring(raised);
      line.setLength(raised);
      line.append(Superscript.of(line.substring(Math.max(0, raised - NEAR)), sign));
      raised = -1;
    }
  }

  /** In prose, an indented paragraph is a paragraph. */
  private void addIndented(String text) {
    line.append(text);
    end(BlockKind.TEXT);
  }

  private void leave(Node node) {
    if (node instanceof Heading) {
      end(BlockKind.HEADING);
    } else if (node instanceof Paragraph) {
      end(items > 0 ? BlockKind.ITEM : BlockKind.TEXT);
    } else if (node instanceof TableRow) {
      end(BlockKind.ITEM);
    } else if (node instanceof OrderedList) {
      numbers.poll();
    } else if (node instanceof ListItem) {
      items--;
      mark = "";
    } else if (node instanceof FencedCodeBlock) {
      line.setLength(0);
    }
  }

  private void end(BlockKind kind) {
    String text = line.toString().replaceAll("\\s+", " ").strip();
    line.setLength(0);
    raised = -1;
    if (!text.isEmpty()) {
      parts.add(new Part(kind, kind == BlockKind.ITEM ? mark + text : text));
      mark = "";
    }
  }
}
