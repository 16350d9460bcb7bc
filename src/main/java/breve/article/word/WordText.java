package breve.article.word;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.SafeXml;
import breve.article.Superscript;
import breve.article.TableRow;
import breve.article.TextCleaner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a Word document's main text, as its reader sees them. */
final class WordText {
  /**
   * Deleted text, moved text's old place, second forms of what was said already, and what looks
   * were before they were changed.
   */
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "Fallback", "instrText", "rPrChange", "pPrChange");

  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  /** How much of a text tells what a raised sign after it means. */
  private static final int NEAR = 40;

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private boolean listed;

    /** Its end was deleted, so that the next one goes on with it. */
    private boolean goesOn;

    private boolean inProperties;
    private boolean hidden;
    private boolean raised;
    private int raisedFrom = -1;

    void beginRun() {
      hidden = false;
      raised = false;
    }

    void append(String more) {
      if (hidden || more.isEmpty()) {
        return;
      }
      if (!raised) {
        lower();
      } else if (raisedFrom < 0) {
        raisedFrom = text.length();
      }
      text.append(more);
    }

    void lower() {
      if (raisedFrom >= 0) {
        String sign = text.substring(raisedFrom);
        text.setLength(raisedFrom);
        text.append(Superscript.of(text.substring(Math.max(0, raisedFrom - NEAR)), sign));
        raisedFrom = -1;
      }
    }
  }

  private final TextCleaner cleaner = new TextCleaner();
  private final WordStyles styles;
  private final List<Part> parts = new ArrayList<>();

  /** A text box is a paragraph within a paragraph. */
  private final Deque<Paragraph> open = new ArrayDeque<>();

  /** A table may lie in a cell of another. */
  private final Deque<TableRow> rows = new ArrayDeque<>();

  private String begun = "";

  WordText(WordStyles styles) {
    this.styles = styles;
  }

  List<Part> parts(String xml) throws XMLStreamException {
    XMLStreamReader reader = SafeXml.of(xml);
    boolean inText = false;
    int unseen = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (inText && unseen == 0 && !open.isEmpty()) {
          open.peek().append(reader.getText());
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        inText = reader.getLocalName().equals("t");
        begin(reader, unseen == 0);
        unseen += UNSEEN.contains(reader.getLocalName()) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        unseen -= UNSEEN.contains(reader.getLocalName()) ? 1 : 0;
        if (isWord(reader)) {
          end(reader.getLocalName());
        }
      }
    }
    add(begun, BlockKind.TEXT);
    return parts;
  }

  private void begin(XMLStreamReader reader, boolean seen) {
    if (!isWord(reader)) {
      return;
    }
    switch (reader.getLocalName()) {
      case "p" -> open.push(new Paragraph());
      case "tr" -> rows.push(new TableRow());
      case "tc" -> rows.stream().findFirst().ifPresent(TableRow::beginCell);
      case "tbl" -> rows.forEach(TableRow::holdsMore);
      default -> {
        if (!open.isEmpty() && seen) {
          within(open.peek(), reader);
        }
      }
    }
  }

  private void within(Paragraph paragraph, XMLStreamReader reader) {
    String value = attribute(reader, "val");
    switch (reader.getLocalName()) {
      case "pPr" -> paragraph.inProperties = true;
      case "pStyle" -> paragraph.style = value;
      case "numPr" -> paragraph.listed = true;
      case "del" -> paragraph.goesOn |= paragraph.inProperties;
      case "r" -> paragraph.beginRun();
      case "vanish" -> paragraph.hidden |= !paragraph.inProperties && !OFF.contains(value);
      case "rStyle" -> paragraph.hidden |= !paragraph.inProperties && styles.isHidden(value);
      case "vertAlign" -> paragraph.raised = !paragraph.inProperties && value.equals("superscript");
      case "tab", "br", "cr" -> {
        if (!paragraph.inProperties) {
          paragraph.append(" ");
        }
      }
      case "noBreakHyphen" -> paragraph.append("-");
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "pPr" -> open.stream().findFirst().ifPresent(p -> p.inProperties = false);
      case "p" -> {
        if (!open.isEmpty()) {
          end(open.pop());
        }
      }
      case "tr" -> {
        if (!rows.isEmpty()) {
          rows.pop().parts().forEach(this::add);
        }
      }
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    paragraph.lower();
    String text = styles.isHidden(paragraph.style) ? "" : paragraph.text.toString();
    if (paragraph.goesOn) {
      begun += text;
      return;
    }
    BlockKind kind = styles.of(paragraph.style, paragraph.listed ? BlockKind.ITEM : BlockKind.TEXT);
    String whole = begun + text;
    begun = "";
    add(whole, kind);
  }

  private void add(String raw, BlockKind kind) {
    String text = cleaner.clean(raw).replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      add(new Part(kind, text));
    }
  }

  private void add(Part part) {
    if (rows.isEmpty()) {
      parts.add(part);
    } else {
      rows.peek().add(part);
    }
  }

  /** Drawings have paragraphs of their own, in a namespace of their own. */
  private static boolean isWord(XMLStreamReader reader) {
    return String.valueOf(reader.getNamespaceURI()).contains("wordprocessingml");
  }

  /** An attribute by its local name; empty when there is none. */
  static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }
}
