package breve.article.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Draft;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  @BeforeAll
  static void fonts() {
    BundledFonts.use();
  }

  /** A page for each list; a line that begins with # is large, an empty one a gap. */
  private static PDDocument document(List<List<String>> pages) throws IOException {
    PDDocument document = new PDDocument();
    PDType1Font font = new PDType1Font(FontName.HELVETICA);
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        float y = 740;
        for (String line : lines) {
          boolean large = line.startsWith("# ");
          y -= line.isEmpty() ? 14 : large ? 30 : 14;
          if (!line.isEmpty()) {
            out.beginText();
            out.setFont(font, large ? 20 : 11);
            out.newLineAtOffset(72, y);
            out.showText(large ? line.substring(2) : line);
            out.endText();
          }
        }
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    return bytes.toByteArray();
  }

  private static List<String> parts(byte[] pdf) throws UnusableInputException {
    Draft draft = new PdfReader().read(new Input("a.pdf", pdf)).get(0);
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  @Test
  void lines_become_paragraphs_and_large_ones_headings() throws Exception {
    byte[] pdf =
        bytes(
            document(
                List.of(
                    List.of(
                        "# Le dernier moulin",
                        "",
                        "La roue a tourné samedi, devant une cen-",
                        "taine de curieux. Elle tournera peut-",
                        "être en mai.",
                        "",
                        "Les visites se feront sur inscription."))));
    assertThat(parts(pdf))
        .containsExactly(
            "HEADING Le dernier moulin",
            "TEXT La roue a tourné samedi, devant une centaine de curieux. Elle tournera peut-être en mai.",
            "TEXT Les visites se feront sur inscription.");
  }

  @Test
  void page_numbers_and_running_heads_go_and_a_paragraph_goes_on_over_the_page() throws Exception {
    byte[] pdf =
        bytes(
            document(
                List.of(
                    List.of("La Gazette", "", "", "Le maire est parti hier et", "", "", "Page 1"),
                    List.of("La Gazette", "", "", "reviendra demain matin.", "", "", "Page 2"),
                    List.of(
                        "La Gazette", "", "", "Le conseil se réunit lundi.", "", "", "Page 3"))));
    assertThat(parts(pdf))
        .containsExactly(
            "TEXT Le maire est parti hier et reviendra demain matin.",
            "TEXT Le conseil se réunit lundi.");
  }

  @Test
  void a_pdf_without_text_is_empty_and_a_locked_one_says_so() throws Exception {
    assertThatThrownBy(() -> parts(bytes(document(List.of(List.of())))))
        .hasMessageContaining("run OCR over it");
    PDDocument locked = document(List.of(List.of("Secret")));
    locked.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
    byte[] bytes = bytes(locked);
    assertThatThrownBy(() -> parts(bytes)).hasMessageContaining("protected by a password");
  }

  @Test
  void what_unpacks_to_a_multiple_of_itself_is_not_unpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] spaces = new byte[1_000_000];
      for (int i = 0; i < 70; i++) {
        deflater.write(spaces);
      }
    }
    String stream = "stream\n" + packed.toString(ISO_8859_1) + "\nendstream";
    assertThatThrownBy(() -> parts(("%PDF-1.4\n" + stream).getBytes(ISO_8859_1)))
        .hasMessageContaining("more than 64 MB");
    assertThatThrownBy(
            () -> parts("%PDF-1.4 /Filter [/FlateDecode /FlateDecode]".getBytes(ISO_8859_1)))
        .hasMessageContaining("packed twice");
  }

  @Test
  void a_damaged_file_says_so() {
    assertThatThrownBy(() -> parts("%PDF-1.7\nrien".getBytes(ISO_8859_1)))
        .hasMessageStartingWith("not a PDF, or a damaged one (");
  }
}
