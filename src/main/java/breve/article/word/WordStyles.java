package breve.article.word;

import breve.article.BlockKind;
import breve.article.SafeXml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the paragraph styles of a Word document make of a paragraph. Ids are in the author's
 * language ({@code Titre1}), names never ({@code heading 1}); a document without its list of styles
 * has the ids alone.
 */
final class WordStyles {
  private final Map<String, BlockKind> kinds = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();

  private WordStyles() {}

  static WordStyles of(String xml) throws XMLStreamException {
    WordStyles styles = new WordStyles();
    if (xml.isBlank()) {
      return styles;
    }
    XMLStreamReader reader = SafeXml.of(xml);
    String id = "";
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (name.equals("style")) {
          id = WordText.attribute(reader, "styleId");
        } else if (name.equals("name") && !id.isEmpty()) {
          styles.kinds.put(id, kind(WordText.attribute(reader, "val")));
        } else if (name.equals("vanish") && !id.isEmpty()) {
          styles.hidden.add(id);
        }
      }
    }
    return styles;
  }

  private static BlockKind kind(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals("title") || plain.startsWith("heading")) {
      return BlockKind.HEADING;
    }
    if (plain.equals("caption")) {
      return BlockKind.CAPTION;
    }
    return plain.startsWith("list") && !plain.equals("list paragraph")
        ? BlockKind.ITEM
        : BlockKind.TEXT;
  }

  private static BlockKind kindById(String id) {
    return id.toLowerCase(Locale.ROOT).matches("titre\\d?")
        ? BlockKind.HEADING
        : kind(id.equals("ListParagraph") ? "" : id);
  }

  /** The kind of a style's paragraphs; text for one that nobody knows. */
  BlockKind of(String styleId, BlockKind otherwise) {
    BlockKind named = kinds.get(styleId);
    BlockKind kind = named == null ? kindById(styleId) : named;
    return kind == BlockKind.TEXT ? otherwise : kind;
  }

  /** Whether nobody sees what has this style. */
  boolean isHidden(String styleId) {
    return hidden.contains(styleId);
  }
}
