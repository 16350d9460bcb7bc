package breve.article;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML that nobody vouches for: entities are neither declared nor fetched, document types are
 * passed over, and nesting has a limit. Always the JDK's own parser, whatever else is at hand.
 */
public final class SafeXml extends StreamReaderDelegate {
  private static final int MAX_DEPTH = 200;

  private int depth;

  private SafeXml(XMLStreamReader reader) {
    super(reader);
  }

  /**
   * A reader at the start of a document.
   *
   * @throws XMLStreamException when its first bytes are no XML
   */
  public static XMLStreamReader of(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to " + systemId);
        });
    return new SafeXml(factory.createXMLStreamReader(new StringReader(xml)));
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    while (event == XMLStreamConstants.DTD
        || event == XMLStreamConstants.ENTITY_REFERENCE
        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
        || event == XMLStreamConstants.COMMENT) {
      event = super.next();
    }
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
      throw new XMLStreamException("nested more than " + MAX_DEPTH + " deep");
    }
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    return event;
  }
}
