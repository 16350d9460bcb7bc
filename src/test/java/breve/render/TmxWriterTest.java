package breve.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.digest.SampleDigests;
import breve.render.TmxWriter.Pair;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class TmxWriterTest {
  /**
   * The part of TMX 1.4's grammar that a memory of plain sentences needs, in our words: what stands
   * here is what section 3 of the specification asks for.
   */
  private static final String GRAMMAR =
      """
      <!DOCTYPE tmx [
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note|prop)*>
        <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
          segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
          adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note|prop)*, tuv+)>
        <!ELEMENT tuv ((note|prop)*, seg)>
        <!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        <!ELEMENT note (#PCDATA)>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop type CDATA #REQUIRED>
      ]>
      """;

  @Test
  void a_memory_is_written_pair_by_pair() throws Exception {
    assertThat(
            write(
                List.of(
                    new Pair(
                        "Il pleut & vente.",
                        "It rains <hard>.",
                        "model:1",
                        List.of("“200” became “2,000”")))))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
             <header creationtool="Brève" creationtoolversion="0.1.0" segtype="sentence" o-tmf="breve" adminlang="en" srclang="fr" datatype="plaintext">
              <note>Machine translation; no person has checked it.</note>
             </header>
             <body>
              <tu>
               <prop type="x-breve-made">model:1</prop>
               <prop type="x-breve-doubt">“200” became “2,000”</prop>
               <tuv xml:lang="fr">
                <seg>Il pleut &amp; vente.</seg>
               </tuv>
               <tuv xml:lang="en">
                <seg>It rains &lt;hard&gt;.</seg>
               </tuv>
              </tu>
             </body>
            </tmx>
            """);
  }

  @Test
  void any_text_is_valid_and_comes_back() throws Exception {
    List<Pair> pairs =
        SampleDigests.HOSTILE.stream()
            .map(text -> new Pair(text, text, "m", List.of(text)))
            .toList();
    NodeList segs = valid(write(pairs)).getElementsByTagName("seg");

    List<String> texts =
        IntStream.range(0, segs.getLength())
            .mapToObj(segs::item)
            .map(Node::getTextContent)
            .toList();
    List<String> expected = new ArrayList<>();
    SampleDigests.HOSTILE.forEach(
        text -> expected.addAll(List.of(PageText.of(text), PageText.of(text))));
    assertThat(texts).isEqualTo(expected);
  }

  @Test
  void an_empty_memory_is_valid() throws Exception {
    assertThat(valid(write(List.of())).getElementsByTagName("tu").getLength()).isZero();
  }

  @Test
  void the_grammar_sees_a_fault() throws Exception {
    String good = write(List.of(new Pair("a", "b", "c", List.of())));
    assertThatThrownBy(() -> valid(good.replace("<prop type=", "<prop kind=")))
        .isInstanceOf(SAXParseException.class);
  }

  private static String write(List<Pair> pairs) throws Exception {
    StringWriter out = new StringWriter();
    Iterator<Pair> rest = pairs.iterator();
    new TmxWriter("0.1.0")
        .write(() -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty(), out);
    return out.toString();
  }

  private static Document valid(String tmx) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    int afterDeclaration = tmx.indexOf('\n') + 1;
    return builder.parse(
        new InputSource(
            new StringReader(
                tmx.substring(0, afterDeclaration) + GRAMMAR + tmx.substring(afterDeclaration))));
  }
}
