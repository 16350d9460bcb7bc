package breve.article.word;

import breve.article.BlockKind;
import breve.article.Draft.Part;
import breve.article.SafeXml;
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
  /** Deleted text, moved text's old place, and second forms of what was said already. */
  private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback", "instrText");

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private boolean listed;
  }

  private final TextCleaner cleaner = new TextCleaner();
  private final WordStyles styles;
  private final List<Part> parts = new ArrayList<>();

  /** A text box is a paragraph within a paragraph. */
  private final Deque<Paragraph> open = new ArrayDeque<>();

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
          open.peek().text.append(reader.getText());
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        unseen += UNSEEN.contains(reader.getLocalName()) ? 1 : 0;
        inText = reader.getLocalName().equals("t");
        begin(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        unseen -= UNSEEN.contains(reader.getLocalName()) ? 1 : 0;
        if (reader.getLocalName().equals("p") && isWord(reader) && !open.isEmpty()) {
          end(open.pop());
        }
      }
    }
    return parts;
  }

  private void begin(XMLStreamReader reader) {
    if (!isWord(reader)) {
      return;
    }
    if (reader.getLocalName().equals("p")) {
      open.push(new Paragraph());
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Paragraph paragraph = open.peek();
    switch (reader.getLocalName()) {
      case "pStyle" -> paragraph.style = attribute(reader, "val");
      case "numPr" -> paragraph.listed = true;
      case "tab", "br", "cr" -> paragraph.text.append(' ');
      case "noBreakHyphen" -> paragraph.text.append('-');
      default -> {}
    }
  }

  private void end(Paragraph paragraph) {
    String text = cleaner.clean(paragraph.text.toString()).replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      BlockKind kind =
          styles.of(paragraph.style, paragraph.listed ? BlockKind.ITEM : BlockKind.TEXT);
      parts.add(new Part(kind, text));
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
