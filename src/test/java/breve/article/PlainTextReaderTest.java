package breve.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Reading.Read;
import breve.article.Reading.Skipped;
import breve.article.formats.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
  private static final Articles READER = new Articles();
  private static final String BODY = "\n\nLe maire a démissionné hier soir. Il part demain.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' date 2020-02 Image d’archives'        | 2020-02    | Image d’archives
          'date 2020'                             | 2020       |
          'date 2020-02-18'                       | 2020-02-18 |
          '   date   2020-02-18   Photo : AFP  '  | 2020-02-18 | Photo : AFP
          'Date : 2020-02'                        | 2020-02    |
          'DATE\u00a02020\u201102\u202fL''image'  | 2020-02    | L'image
          'date 2020-2-5'                         | 2020-02-05 |
          'date 2020-13 Une image'                |            | Une image
          'date 2020-02-31'                       |            |
          """)
  void a_first_line_may_tell_date_and_caption(String line, String date, String caption) {
    Article article = read(line + BODY);
    assertThat(article.date().map(PartialDate::toString).orElse(null)).isEqualTo(date);
    assertThat(article.caption().orElse(null)).isEqualTo(caption);
    assertThat(kindsAndTexts(article))
        .containsExactly("TEXT Le maire a démissionné hier soir. Il part demain.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La date 2020-02 est retenue.",
        "date limite : 2020",
        "date 20201 Image",
        "Dates 2020-02 à retenir.",
      })
  void any_other_first_line_is_text(String line) {
    Article article = read(line + BODY);
    assertThat(article.date()).isEmpty();
    assertThat(article.sentences().findFirst().orElseThrow().text()).isEqualTo(line);
  }

  @Test
  void only_the_first_line_is_metadata() {
    assertThat(read("Le maire part ce soir.\n\ndate 2020-02 Image\n\nFin.").date()).isEmpty();
  }

  @Test
  void the_text_may_follow_the_metadata_without_a_blank_line() {
    assertThat(kindsAndTexts(read("date 2020-02\nLe maire part.\nIl est triste.")))
        .containsExactly("TEXT Le maire part. Il est triste.");
  }

  @Test
  void blank_lines_separate_blocks_and_other_line_ends_are_spaces() {
    assertThat(kindsAndTexts(read("Le maire\r\na  démissionné.\r\n \t\r\n\r\nIl\u00a0part.\rFin.")))
        .containsExactly("TEXT Le maire a démissionné.", "TEXT Il part. Fin.");
  }

  @Test
  void every_line_of_an_unwrapped_paragraph_is_a_block() {
    String first = "Le maire a dit qu’il ne partirait pas, ".repeat(8) + "mais il est parti.";
    assertThat(kindsAndTexts(read("Le maire s’en va\n" + first + "\nSon adjoint le remplace.")))
        .containsExactly(
            "HEADING Le maire s’en va", "TEXT " + first, "TEXT Son adjoint le remplace.");
  }

  @Test
  void blocks_and_sentences_are_numbered_in_document_order() {
    Article article = read("Le maire part. Il est triste.\n\n* * *\n\nSon adjoint reste.");
    assertThat(article.blocks()).extracting(Block::id).containsExactly("b1", "b2");
    assertThat(article.sentences().map(Sentence::id))
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b1s2"), SentenceId.of("b2s1"));
  }

  @Test
  void lines_that_begin_with_a_sign_or_number_are_items() {
    assertThat(
            kindsAndTexts(
                read(
                    """
                    Le plan prévoit :
                    - une taxe
                    sur le sucre ;
                    • une aide.

                    * Premier point

                    1. Ouvrir la porte.
                    2. Entrer.
                    """)))
        .containsExactly(
            "TEXT Le plan prévoit :",
            "ITEM une taxe sur le sucre ;",
            "ITEM une aide.",
            "ITEM Premier point",
            "ITEM 1. Ouvrir la porte.",
            "ITEM 2. Entrer.");
  }

  @Test
  void a_wrapped_line_that_happens_to_begin_with_a_sign_is_no_item() {
    assertThat(kindsAndTexts(read("Le maire\n- absent hier -\nest revenu le\n12. Il repart.")))
        .containsExactly("TEXT Le maire - absent hier - est revenu le 12. Il repart.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Des frappes aériennes massives de l’armée de l’air russe près d’Idlib et d’Alep",
        "Vers une nouvelle guerre ?",
        "Syrie : Ankara menace Damas",
        "« On n’a plus rien »",
        "20 ans après, le procès",
      })
  void a_short_block_without_a_full_stop_is_a_heading(String text) {
    assertThat(kindsAndTexts(read(text + "\n\nLe maire part.")))
        .first()
        .isEqualTo("HEADING " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’agence a indiqué ce qui suit :",
        "Le maire est parti.",
        "Le maire est parti…",
        "« Le maire est parti. »",
        "Selon lui, « c’est fini. »",
        "Le maire, qui est parti,",
        "« Nous irons jusqu’au bout parce que nous n’avons plus du tout le choix »",
        "et le maire de la ville",
        "Le maire et son adjoint et leurs amis et leurs voisins sont partis sans dire un mot à"
            + " personne dans toute la ville",
      })
  void any_other_block_is_text(String text) {
    assertThat(kindsAndTexts(read(text + "\n\nLe maire part."))).first().isEqualTo("TEXT " + text);
  }

  @Test
  void what_nothing_follows_is_no_heading() {
    assertThat(kindsAndTexts(read("Des frappes massives près d’Alep")))
        .containsExactly("TEXT Des frappes massives près d’Alep");
    assertThat(kindsAndTexts(read("Le maire part.\n\nAgence France-Presse")))
        .containsExactly("TEXT Le maire part.", "TEXT Agence France-Presse");
  }

  @Test
  void a_heading_at_the_top_is_the_title_and_stays_a_block_of_one_sentence() {
    Article article = read("Syrie. Ankara menace Damas\n\nLa Turquie a prévenu la Russie.");
    assertThat(article.title()).isEqualTo(new Title("Syrie. Ankara menace Damas", false));
    assertThat(article.blocks().get(0))
        .isEqualTo(
            new Block(
                "b1",
                BlockKind.HEADING,
                List.of(new Sentence("b1s1", "Syrie. Ankara menace Damas"))));
  }

  @Test
  void a_text_in_another_language_is_skipped_with_its_name() {
    Reading reading =
        reading("The mayor resigned last night. The opposition wants an election very soon.");
    assertThat(reading).isInstanceOf(Skipped.class);
    assertThat(((Skipped) reading).reason()).isEqualTo(Skipped.SkipReason.NOT_FRENCH);
    assertThat(((Skipped) reading).why()).contains("English");
  }

  private static Article read(String text) {
    Reading reading = reading(text);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).article();
  }

  private static Reading reading(String text) {
    return READER.read("a.txt", text.getBytes(UTF_8)).get(0);
  }

  private static List<String> kindsAndTexts(Article article) {
    return article.blocks().stream()
        .map(
            b ->
                b.kind()
                    + " "
                    + String.join(" ", b.sentences().stream().map(Sentence::text).toList()))
        .toList();
  }
}
