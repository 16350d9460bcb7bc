package breve.article.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Draft;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WordReaderTest {
  private static final String NAMESPACE =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  private static final String STYLES =
      "<w:styles "
          + NAMESPACE
          + "><w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>"
          + "<w:style w:styleId='Lgende'><w:name w:val='caption'/></w:style></w:styles>";

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] document(String body) throws IOException {
    String xml = "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>";
    return zip("word/document.xml", xml, "word/styles.xml", STYLES);
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static Draft read(byte[] bytes) throws UnusableInputException {
    return new WordReader().read(new Input("a.docx", bytes)).get(0);
  }

  private static List<String> parts(Draft draft) {
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  @Test
  void paragraphs_have_the_kind_that_their_style_gives_them() throws Exception {
    Draft draft =
        read(
            document(
                paragraph("", "date 2020-02-18")
                    + paragraph("<w:pStyle w:val='Titre1'/>", "Le dernier moulin")
                    + "<w:p><w:r><w:t xml:space='preserve'>La roue </w:t></w:r><w:r><w:t>tour</w:t></w:r><w:r><w:t>ne.</w:t></w:r></w:p>"
                    + paragraph("<w:numPr><w:numId w:val='1'/></w:numPr>", "du blé")
                    + paragraph("<w:pStyle w:val='Lgende'/>", "Le moulin, samedi")));
    assertThat(draft.date()).hasToString("Optional[2020-02-18]");
    assertThat(parts(draft))
        .containsExactly(
            "HEADING Le dernier moulin",
            "TEXT La roue tourne.",
            "ITEM du blé",
            "CAPTION Le moulin, samedi");
  }

  @Test
  void what_was_deleted_or_is_a_field_code_is_not_seen() throws Exception {
    Draft draft =
        read(
            document(
                "<w:p><w:r><w:t>Il reste.</w:t></w:r><w:del><w:r><w:delText>Il part.</w:delText></w:r></w:del>"
                    + "<w:r><w:instrText> HYPERLINK \"https://x.invalid\" </w:instrText></w:r></w:p>"));
    assertThat(parts(draft)).containsExactly("TEXT Il reste.");
  }

  @Test
  void an_external_entity_is_not_read() throws Exception {
    String xml =
        "<!DOCTYPE w:document [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><w:document "
            + NAMESPACE
            + "><w:body><w:p><w:r><w:t>Avant &f; après.</w:t></w:r></w:p></w:body></w:document>";
    try {
      assertThat(parts(read(zip("word/document.xml", xml))).toString()).doesNotContain("root:");
    } catch (UnusableInputException e) {
      assertThat(e).hasMessageContaining("damaged");
    }
  }

  @Test
  void a_document_that_unpacks_to_more_than_a_text_is_too_large() throws Exception {
    byte[] bomb = zip("word/document.xml", " ".repeat(31_000_000));
    assertThat(bomb.length).isLessThan(100_000);
    assertThatThrownBy(() -> read(bomb)).hasMessageContaining("more than 30 MB");
    String[] many = new String[8];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "word/media/" + i;
      many[i + 1] = " ".repeat(26_000_000);
    }
    assertThatThrownBy(() -> read(zip(many))).hasMessageContaining("more than 100 MB");
  }

  @Test
  void what_is_no_document_says_so() throws Exception {
    assertThatThrownBy(() -> read("Bonjour".getBytes(UTF_8)))
        .hasMessageContaining("save it again as .docx");
    assertThatThrownBy(() -> read(zip("word/document.xml", "<w:document")))
        .hasMessageContaining("damaged");
  }
}
