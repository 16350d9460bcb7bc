package breve.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts that somebody has taken for what they are not. */
class TextRepairTest {
  private static final String BUDGET =
      "Le conseil régional a été réuni mardi à Nîmes : l’opposition s’est élevée contre"
          + " « l’injustice » du texte, voté à 22 h. Le préfet a déjà reçu 12 000 € d’aides.";

  private static String decode(byte[] bytes) {
    return new TextDecoder().decode(bytes).orElse("no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mojibake/twice.txt", "mojibake/macroman.txt", "mojibake/utf16.txt"})
  void the_cases_of_mistaken_letters(String name) {
    assertThat(Cases.blocks(Cases.read(name)))
        .containsExactly("HEADING Le budget est voté", "TEXT " + BUDGET);
  }

  @Test
  void the_case_of_a_code_page_of_dos() {
    assertThat(Cases.blocks(Cases.read("mojibake/cp850.txt")))
        .containsExactly(
            "HEADING Le budget est voté",
            "TEXT " + BUDGET.replace('’', '\'').replace(" €", " euros"));
  }

  @Test
  void the_cases_of_a_cut_letter_under_another_claim() {
    assertThat(Cases.blocks(Cases.read("mojibake/feed-cut.xml")))
        .containsExactly("HEADING Le budget est voté", "TEXT " + BUDGET + " Le pré...");
    assertThat(Cases.blocks(Cases.read("mojibake/html-cut.html")))
        .startsWith("HEADING Le budget est voté", "TEXT " + BUDGET)
        .last()
        .asString()
        .endsWith("Le pré...");
  }

  @Test
  void the_case_of_entities() {
    assertThat(Cases.blocks(Cases.read("mojibake/entities.txt")))
        .containsExactly(
            "HEADING L'école déménage",
            "TEXT L’école de Saint-Pol déménage en septembre, a annoncé la mairie. Coût : 3 millions"
                + " & demi.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM850", "UTF-8", "UTF-16LE"})
  void french_is_read_in_the_charset_that_it_is_written_in(String charset) {
    String text = "L'élève a reçu « ça » où ? À Nîmes, dès l'été : bientôt, Noël, naïf, brûlé.";
    assertThat(decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendez… Il a dit “oui” – ou “non” –, c’est l’œuvre de 12 € d’Élise.",
        "Ils attendent… encore…",
        "Müller et Nuñez, São Paulo, Ærø : l’été à Åre",
        "Dvorák à Žizkov, Škoda et Ålesund",
      })
  void windows_1252_stays_what_it_is(String text) {
    assertThat(decode(text.getBytes(FrenchCharset.WINDOWS_1252))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "ISO-8859-1", "x-MacRoman", "IBM850"})
  void utf_8_taken_for_another_charset_is_repaired(String charset) {
    String text = "L'élève a reçu « ça » où ? À Nîmes, dès l'été : bientôt, Noël, naïf, brûlé.";
    String mistaken = new String(text.getBytes(UTF_8), Charset.forName(charset));
    assertThat(decode(mistaken.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void twice_and_with_its_no_break_spaces_lost_too() {
    String once = new String(BUDGET.getBytes(UTF_8), FrenchCharset.WINDOWS_1252);
    String twice = new String(once.getBytes(UTF_8), ISO_8859_1);
    assertThat(decode(twice.getBytes(UTF_8))).isEqualTo(BUDGET);
    assertThat(decode("Le préfet a dÃ©jÃ  votÃ© Ã  Nîmes.".getBytes(UTF_8)))
        .isEqualTo("Le préfet a déjà voté à Nîmes.");
  }

  @Test
  void what_is_sound_beside_it_stays() {
    String sound = "« L’été\u00A0» et « OÙ\u00A0» : CAFÉ…, à\u00A0« école\u00A0», l’été — ";
    assertThat(decode((sound + "votÃ©, Ã©lu. ðŸ˜€").getBytes(UTF_8)))
        .isEqualTo(sound + "voté, élu. 😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SÃO PAULO, NAÇÃO, IRMÃ « A »",
        "La racine √2 et √ « x » ; 3 ├ 4",
        "Ângela Â » et Ã seuls, à 20 °C",
        "Le signe Â© est rare.",
        "« Été » à l’œuvre… 3 €",
      })
  void what_may_be_meant_stays(String text) {
    assertThat(decode(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @Test
  void a_letter_that_was_cut_goes_and_its_neighbours_stay() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Voté à l".getBytes(UTF_8));
    bytes.write(new byte[] {(byte) 0xE2, (byte) 0x80});
    bytes.write(" été. Le pré".getBytes(UTF_8));
    bytes.write(0xC3);
    assertThat(decode(bytes.toByteArray())).isEqualTo("Voté à l été. Le pré");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L&#039;&eacute;cole                      | L'école
          L&amp;#8217;&amp;eacute;cole             | L’école
          R&amp;D                                  | R&D
          Il dit : &laquo;&nbsp;oui&nbsp;&raquo;   | Il dit : «\u00A0oui\u00A0»
          Écrivez &eacute; pour la lettre          | Écrivez &eacute; pour la lettre
          Les signes &lt; et &gt; d’une page       | Les signes &lt; et &gt; d’une page
          Dupont & Fils; AT&T; R&D;                | Dupont & Fils; AT&T; R&D;
          """)
  void entities_left_in_a_text_are_letters_again(String text, String decoded) {
    assertThat(PlainEntities.decoded(text)).isEqualTo(decoded);
  }

  @Test
  void what_was_repaired_in_a_text_file_is_told() {
    assertThat(Cases.read("mojibake/entities.txt").get(0))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> assertThat(read.repair()).contains("repaired HTML entities"));
    assertThat(Cases.read("mojibake/twice.txt").get(0))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> assertThat(read.repair()).contains("repaired letters that were encoded twice"));
    assertThat(Cases.read("mojibake/utf16.txt").get(0))
        .isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.repair()).isEmpty());
  }

  @Test
  void the_case_of_wrapped_words() {
    assertThat(Cases.blocks(Cases.read("plain-wrap/w.txt")))
        .contains(
            "TEXT Le conseil a voté le budget du gouvernement local mardi soir, malgré l'avis du"
                + " vice-président, qui demandait un vote à bulletin secret.",
            "TEXT Le projet de loi gouvernemental sera dévoilé en mars.");
  }
}
