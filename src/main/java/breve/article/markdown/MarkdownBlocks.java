package breve.article.markdown;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.html.HtmlReader;
import java.util.ArrayList;
import java.util.List;
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
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Cuts a Markdown document into parts; walks through it without recursion, however deep it is. */
final class MarkdownBlocks {
  private final HtmlReader pages;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int items;

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
    } else if (node instanceof ListItem) {
      items++;
    } else if (node instanceof TableCell && !line.isEmpty()) {
      line.append(", ");
    } else if (node instanceof IndentedCodeBlock indented) {
      indented.getLiteral().lines().forEach(this::addIndented);
    } else if (node instanceof HtmlBlock html) {
      parts.addAll(pages.partsOf(html.getLiteral()));
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
    } else if (node instanceof ListItem) {
      items--;
    } else if (node instanceof FencedCodeBlock) {
      line.setLength(0);
    }
  }

  private void end(BlockKind kind) {
    String text = line.toString().replaceAll("\\s+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      parts.add(new Part(kind, text));
    }
  }
}
