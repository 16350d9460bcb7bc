package breve.article.word;

import breve.article.SafeXml;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The files of a Word document that tell its text. Which they are, its relations say: {@code
 * word/document.xml} as a rule, {@code word/document2.xml} where an office server wrote it.
 *
 * @param text the main text as XML; empty when there is none
 * @param styles the styles as XML; empty when there are none
 */
record WordPackage(Optional<String> text, String styles) {
  private static final String RELATIONS = "_rels/.rels";
  private static final String TEXT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";

  static WordPackage of(byte[] archive)
      throws IOException, XMLStreamException, ZipText.TooLargeException {
    Map<String, String> usual = ZipText.of(archive, List.of(RELATIONS, TEXT, STYLES));
    String text = related(usual.getOrDefault(RELATIONS, ""), "/officeDocument").orElse(TEXT);
    if (text.equals(TEXT)) {
      return new WordPackage(Optional.ofNullable(usual.get(TEXT)), usual.getOrDefault(STYLES, ""));
    }
    String folder = text.substring(0, text.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + text.substring(folder.length()) + ".rels";
    Map<String, String> own = ZipText.of(archive, List.of(text, relations));
    String styles =
        related(own.getOrDefault(relations, ""), "/styles").map(s -> folder + s).orElse(STYLES);
    return new WordPackage(
        Optional.ofNullable(own.get(text)),
        ZipText.of(archive, List.of(styles)).getOrDefault(styles, ""));
  }

  /** What a relation of a type leads to, as the relations of a file tell it. */
  private static Optional<String> related(String relations, String type) throws XMLStreamException {
    if (relations.isBlank()) {
      return Optional.empty();
    }
    XMLStreamReader reader = SafeXml.of(relations);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && WordText.attribute(reader, "Type").endsWith(type)) {
        return Optional.of(WordText.attribute(reader, "Target").replaceFirst("^/", ""));
      }
    }
    return Optional.empty();
  }
}
