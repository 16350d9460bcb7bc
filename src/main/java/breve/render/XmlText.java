package breve.render;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document being written, one element a line where an element holds elements. Text is
 * escaped, and what XML cannot hold becomes U+FFFD.
 */
final class XmlText {
  private final XMLStreamWriter xml;
  private int depth;
  private boolean begun;

  /**
   * Begins a document.
   *
   * @param out stays the caller's to close
   */
  XmlText(Writer out) throws XMLStreamException {
    // The JDK's own, so that a library on the class path does not change a byte.
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeProcessingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\"");
    xml.writeCharacters("\n");
  }

  /** Opens an element that holds elements; attributes are name, value, name, value. */
  XmlText start(String name, String... attributes) throws XMLStreamException {
    indent();
    depth++;
    xml.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  /** Closes the element opened last. */
  XmlText end() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
    return this;
  }

  /** An element that holds text. */
  XmlText element(String name, String text, String... attributes) throws XMLStreamException {
    indent();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(PageText.of(text));
    xml.writeEndElement();
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) throws XMLStreamException {
    indent();
    xml.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  /** Opens an element that holds text and elements, all on one line. */
  XmlText line(String name, String... attributes) throws XMLStreamException {
    indent();
    return inline(name, attributes);
  }

  /** Opens an element within a line. */
  XmlText inline(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  /** Text within a line. */
  XmlText text(String text) throws XMLStreamException {
    xml.writeCharacters(PageText.of(text));
    return this;
  }

  /** Closes the element opened last on this line. */
  XmlText close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  /** Ends the document with a line feed. */
  void finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.writeCharacters("\n");
    xml.flush();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], PageText.of(attributes[i + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    if (begun) {
      xml.writeCharacters("\n" + " ".repeat(depth));
    }
    begun = true;
  }
}
