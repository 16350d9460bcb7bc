package breve.article.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Draft;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {
  private static final String NAMESPACE =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  private static final String STYLES =
      "<w:styles "
          + NAMESPACE
          + "><w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>"
          + "<w:style w:styleId='Lgende'><w:name w:val='caption'/></w:style>"
          + "<w:style w:type='character' w:styleId='Cache'><w:name w:val='Cache'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

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

  private static String run(String looks, String text) {
    return "<w:r><w:rPr>" + looks + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static List<String> read(String body) throws Exception {
    return parts(read(document(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <w:vanish/>                                             | Vu, vu.
          <w:b/><w:vanish w:val='1'/>                             | Vu, vu.
          <w:vanish w:val='true'/>                                | Vu, vu.
          <w:vanish w:val='0'/>                                   | Vu, cru, vu.
          <w:vanish w:val='false'/>                               | Vu, cru, vu.
          <w:webHidden/>                                          | Vu, cru, vu.
          <w:rStyle w:val='Cache'/>                               | Vu, vu.
          <w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>   | Vu, cru, vu.
          """)
  void hidden_text_is_not_seen(String looks, String text) throws Exception {
    assertThat(read("<w:p>" + run("", "Vu, ") + run(looks, "cru, ") + run("", "vu.") + "</w:p>"))
        .containsExactly("TEXT " + text);
  }

  @Test
  void a_hidden_paragraph_mark_hides_no_text() throws Exception {
    assertThat(read(paragraph("<w:rPr><w:vanish/></w:rPr>", "Il reste.")))
        .containsExactly("TEXT Il reste.");
  }

  @Test
  void raised_signs_are_read_as_what_they_mean() throws Exception {
    String up = "<w:vertAlign w:val='superscript'/>";
    assertThat(
            read(
                "<w:p>"
                    + run("", "Le 1")
                    + run(up, "er")
                    + run("", " mars, 10")
                    + run(up, "-")
                    + run(up, "5")
                    + run("", " g/m")
                    + run(up, "3")
                    + run("", " selon 45")
                    + run(up, "2")
                    + run("", " auteurs, et du CO")
                    + run("<w:vertAlign w:val='subscript'/>", "2")
                    + run("", ".")
                    + "</w:p>"))
        .containsExactly("TEXT Le 1er mars, 10⁻⁵ g/m³ selon 45 auteurs, et du CO2.");
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(cell).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  @Test
  void a_row_of_figures_is_a_line_and_a_cell_of_text_is_paragraphs() throws Exception {
    String text =
        "Le conseil a voté le budget de la région mardi soir, après douze heures de débat.";
    assertThat(
            read(
                table(row(paragraph("", "Lycées"), "<w:p/>", paragraph("", "5,0 M€")))
                    + table(row(paragraph("", "Un mot"), paragraph("", text)))
                    + table(
                        row(paragraph("", "a"), table(row(paragraph("", "b"), paragraph("", "c")))))
                    + table(row(paragraph("<w:pStyle w:val='Titre1'/>", "Un titre")))
                    + paragraph("", "Fin.")))
        .containsExactly(
            "ITEM Lycées, 5,0 M€",
            "TEXT Un mot",
            "TEXT " + text,
            "TEXT a",
            "ITEM b, c",
            "HEADING Un titre",
            "TEXT Fin.");
  }

  @Test
  void a_paragraph_whose_end_was_deleted_goes_on() throws Exception {
    String deleted = "<w:rPr><w:del w:id='1'/></w:rPr>";
    assertThat(
            read(
                paragraph(deleted, "Il a")
                    + paragraph(deleted, " voté")
                    + paragraph("<w:pStyle w:val='Titre1'/>", " contre")
                    + paragraph(deleted, "Fin.")))
        .containsExactly("HEADING Il a voté contre", "TEXT Fin.");
  }

  @Test
  void a_document_without_its_list_of_styles_has_headings_by_their_ids() throws Exception {
    for (String id : List.of("Heading1", "Titre2", "Title", "Titre")) {
      assertThat(read(paragraph("<w:pStyle w:val='" + id + "'/>", "Le moulin")))
          .containsExactly("HEADING Le moulin");
    }
    assertThat(read(paragraph("<w:pStyle w:val='ListParagraph'/>", "Le moulin")))
        .containsExactly("TEXT Le moulin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docx/othername.docx | HEADING Le budget est voté ; TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir.
          docx/strict.docx    | HEADING Le budget est voté ; TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir.
          docx/table.docx     | HEADING Le budget est voté ; TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir, réparti ainsi. ; ITEM Poste, 2025, 2026 ; ITEM Lycées, 4,1 M€, 5,0 M€ ; ITEM Trains, 3,2 M€, 7,0 M€ ; TEXT La gauche a voté contre.
          docx/tracked.docx   | HEADING Le budget est voté ; TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir. ; TEXT La gauche a voté contre le texte, jugé injuste par ses élus. ; TEXT Le président se félicite. ; TEXT Le texte est appliqué dès juillet.
          """)
  void the_cases_of_word_documents(String name, String blocks) {
    assertThat(Cases.blocks(Cases.read(name))).containsExactly(blocks.split(" ; "));
  }

  @Test
  void the_main_part_may_have_any_name_and_styles_of_its_own() throws Exception {
    byte[] bytes =
        zip(
            "_rels/.rels",
            "<Relationships><Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/word/doc7.xml'/></Relationships>",
            "word/_rels/doc7.xml.rels",
            "<Relationships><Relationship Type='x/styles' Target='styles7.xml'/></Relationships>",
            "word/doc7.xml",
            "<w:document "
                + NAMESPACE
                + "><w:body>"
                + paragraph("<w:pStyle w:val='Lgende'/>", "Le moulin")
                + "</w:body></w:document>",
            "word/styles7.xml",
            STYLES);
    assertThat(parts(read(bytes))).containsExactly("CAPTION Le moulin");
  }
}
