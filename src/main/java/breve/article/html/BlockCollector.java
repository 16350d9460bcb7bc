package breve.article.html;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.Superscript;
import breve.article.TextCleaner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects blocks while elements are walked through; a block ends where a browser begins a new one.
 * Within a block a forced line break is {@code \n}.
 */
final class BlockCollector implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article blockquote body caption center dd details div dl dt fieldset figcaption"
                  + " figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section"
                  + " summary table tbody td tfoot th thead tr ul")
              .split(" "));

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern SENTENCE_END = Pattern.compile("[.…!?][»”\"’)\\]\\s]*$");

  /** Where more of a block is linked, it leads elsewhere. */
  private static final double MOSTLY = 0.5;

  private static final int LONG = 120;

  /** How much of a text tells what a raised sign after it means. */
  private static final int NEAR = 40;

  private final TextCleaner cleaner;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<Element> kinds = new ArrayDeque<>();
  private final Deque<Element> rows = new ArrayDeque<>();
  private int linked;
  private int links;
  private int cells;

  /** Where in the text a raised sign begins; negative outside of one. */
  private int raised = -1;

  BlockCollector(TextCleaner cleaner) {
    this.cleaner = cleaner;
  }

  List<Part> parts() {
    return parts;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String whole = words.getWholeText();
      boolean pre = words.parent() != null && words.parent().normalName().equals("pre");
      String plain = pre ? whole : whole.replaceAll("[ \\t\\r\\n\\f]+", " ");
      text.append(plain);
      linked += links > 0 ? plain.length() : 0;
    } else if (node instanceof Element e) {
      open(e);
    }
  }

  private void open(Element e) {
    String tag = e.normalName();
    if (!rows.isEmpty() && CELLS.contains(tag)) {
      text.append(cells++ > 0 && !text.toString().isBlank() ? ", " : "");
    } else if (rows.isEmpty() && BLOCKS.contains(tag)) {
      end();
    }
    switch (tag) {
      case "br" -> text.append('\n');
      case "a" -> links++;
      case "sup" -> raised = text.length();
      case "q" -> text.append("« ");
      case "tr" -> {
        if (rows.isEmpty() && DataTable.isRow(e)) {
          rows.push(e);
          cells = 0;
        }
      }
      default -> {}
    }
    if (kindOf(e) != BlockKind.TEXT) {
      kinds.push(e);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element e)) {
      return;
    }
    String tag = e.normalName();
    if (rows.isEmpty() ? BLOCKS.contains(tag) : e.equals(rows.peek())) {
      end();
    }
    switch (tag) {
      case "a" -> links--;
      case "sup" -> lower();
      case "q" -> text.append(" »");
      default -> {}
    }
    if (e.equals(rows.peek())) {
      rows.pop();
    }
    if (e.equals(kinds.peek())) {
      kinds.pop();
    }
  }

  /** Puts a raised sign where it stands, as what it means. */
  private void lower() {
    if (raised >= 0) {
      String sign = text.substring(raised);
      text.setLength(raised);
      text.append(Superscript.of(text.substring(Math.max(0, raised - NEAR)), sign));
      raised = -1;
    }
  }

  private static BlockKind kindOf(Element e) {
    return switch (e.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "li", "dd" -> BlockKind.ITEM;
      case "figcaption", "caption" -> BlockKind.CAPTION;
      default -> BlockKind.TEXT;
    };
  }

  private BlockKind kind() {
    if (!rows.isEmpty()) {
      return BlockKind.ITEM;
    }
    return kinds.isEmpty() ? BlockKind.TEXT : kindOf(kinds.peek());
  }

  /** Ends the block that is open, if one is. */
  void end() {
    String whole = text.toString();
    double share = whole.isBlank() ? 0 : (double) linked / whole.length();
    text.setLength(0);
    raised = -1;
    linked = 0;
    if (whole.isBlank() || leadsElsewhere(whole.strip(), share)) {
      return;
    }
    for (String piece : BLANK_LINE.split(cleaner.clean(whole), -1)) {
      String lines = piece.replaceAll(" *\\n *", "\n").replaceAll(" {2,}", " ").strip();
      if (!lines.isEmpty()) {
        parts.add(new Part(kind(), lines));
      }
    }
  }

  /** A heading that links to itself is still one; a sentence that is linked, too. */
  private boolean leadsElsewhere(String block, double share) {
    return share > MOSTLY
        && kind() != BlockKind.HEADING
        && !(block.length() >= LONG && SENTENCE_END.matcher(block).find());
  }
}
