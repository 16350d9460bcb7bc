package breve.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import breve.article.Input;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, letters and lines that do not stand where they are read. */
class PdfLayoutTest {
  /** Text of a size at a place: {@code 11 60 740 Le conseil}. */
  private static List<String> parts(List<List<String>> pages) throws Exception {
    BundledFonts.use();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      for (List<String> texts : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (String text : texts) {
            String[] t = text.split(" ", 4);
            out.beginText();
            out.setFont(font, Float.parseFloat(t[0]));
            out.newLineAtOffset(Float.parseFloat(t[1]), Float.parseFloat(t[2]));
            out.showText(t[3]);
            out.endText();
          }
        }
      }
      document.save(bytes);
    }
    return parts(bytes.toByteArray());
  }

  private static List<String> parts(byte[] pdf) throws Exception {
    Draft draft = new PdfReader().read(new Input("a.pdf", pdf)).get(0);
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  private static List<String> sample(String name) throws Exception {
    try (InputStream in = PdfLayoutTest.class.getResourceAsStream("/articles/pdf/" + name)) {
      return parts(in.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"twocol.pdf", "twocolrows.pdf"})
  void a_paragraph_goes_on_in_the_next_column(String name) throws Exception {
    assertThat(sample(name))
        .containsExactly(
            "HEADING Le budget est voté",
            "TEXT Le conseil régional a voté mardi soir son budget, qui augmente de 2 % par rapport"
                + " à celui de 2025. La gauche a voté contre. Le président de la région y voit une"
                + " étape. Les lycées recevront douze millions d’euros de plus, et les trains trois."
                + " Le texte sera appliqué dès juillet.");
  }

  @Test
  void a_table_is_read_row_by_row() throws Exception {
    assertThat(
            parts(
                    List.of(
                        List.of(
                            "11 60 740 Lycées",
                            "11 320 740 4,1",
                            "11 60 726 Trains",
                            "11 320 726 3,0",
                            "11 60 712 Routes",
                            "11 320 712 2,5")))
                .toString())
        .contains("Lycées 4,1 Trains 3,0 Routes 2,5");
  }

  @Test
  void hyphens_at_line_ends_stay_or_go_as_the_word_wants() throws Exception {
    assertThat(sample("hardhyphen.pdf"))
        .last()
        .asString()
        .contains(
            "les avertissements répétés",
            "vice-président",
            "porte-parole",
            "sapeurs-pompiers",
            "quarante-cinq",
            "après-midi",
            "Dites-le",
            "Jean-claude",
            "demi-finale",
            "non-respect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L  | e conseil a voté le budget.    | Le conseil a voté le budget.
          À  | la mairie, on se tait.         | À la mairie, on se tait.
          L’ | opposition a voté contre.      | L’opposition a voté contre.
          É  | lu maire, il se tait.          | Élu maire, il se tait.
          U  | ne foule est venue.            | Une foule est venue.
          """)
  void a_drop_cap_begins_its_word(String cap, String rest, String text) throws Exception {
    List<String> page =
        List.of(
            "40 60 714 " + cap,
            "11 90 740 " + rest,
            "11 90 726 La suite de ce paragraphe est assez longue pour que sa taille",
            "11 60 708 soit celle de tout le texte.");
    assertThat(parts(List.of(page)).get(0)).startsWith("TEXT " + text);
  }

  @Test
  void a_drop_cap_of_a_real_page() throws Exception {
    assertThat(sample("dropcap.pdf").get(1)).startsWith("TEXT Le conseil régional");
  }

  @Test
  void marks_of_notes_go_and_ordinals_and_powers_stay() throws Exception {
    assertThat(sample("superscript.pdf").get(1))
        .startsWith("TEXT Le conseil a voté le budget, a annoncé la 2e adjointe lundi soir.");
    assertThat(
            parts(
                List.of(
                    List.of(
                        "11 60 740 Il y en a 10", "7 122 744 5", "11 127 740 par litre d’eau."))))
        .containsExactly("TEXT Il y en a 10⁵ par litre d’eau.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          03/03/2026 18:02 Le pont ferme - Le Val  | https://val.example/pont 1/1
          3/3/26, 6:02 PM Le pont ferme            | https://val.example/pont 1/1
          Le pont ferme https://val.example/pont   | 1 sur 1 03/03/2026 18:02
          03/03/2026 à 18h02 Le pont               | https://val.example/a/b?c=d
          file:///Users/anne/pont.html             | Page 1/1
          """)
  void what_a_browser_prints_around_a_page_goes(String header, String footer) throws Exception {
    assertThat(
            parts(
                List.of(
                    List.of(
                        "8 20 780 " + header,
                        "11 60 740 Le pont ferme lundi pour six mois de travaux.",
                        "8 20 20 " + footer))))
        .containsExactly("TEXT Le pont ferme lundi pour six mois de travaux.");
  }

  @Test
  void a_running_head_is_known_on_two_pages() throws Exception {
    assertThat(
            parts(
                List.of(
                    List.of("9 60 770 Le Val, mardi", "11 60 740 Le conseil a voté et"),
                    List.of("9 60 770 Le Val, mardi", "11 60 740 le maire est parti."))))
        .containsExactly("TEXT Le conseil a voté et le maire est parti.");
  }
}
