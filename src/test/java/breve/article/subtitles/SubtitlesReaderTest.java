package breve.article.subtitles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Cases;
import breve.article.Draft.Part;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitlesReaderTest {
  private static List<String> read(String text) throws UnusableInputException {
    return new SubtitlesReader()
        .read(new Input("a.srt", text.getBytes(UTF_8))).get(0).parts().stream()
            .map(Part::text)
            .toList();
  }

  @Test
  void the_case_of_a_transcript_under_the_name_of_a_text() {
    assertThat(Cases.blocks(Cases.read("transcript/srt.txt")))
        .containsExactly(
            "TEXT Bonsoir à tous, le pont de Saint-Pol va fermer lundi pour six mois."
                + " Le chantier va coûter 3,2 millions d'euros.");
  }

  @Test
  void webvtt_has_headers_names_and_marks() throws Exception {
    assertThat(
            read(
                """
                WEBVTT - Le journal
                Kind: captions

                STYLE
                ::cue { color: red }

                NOTE Non.

                intro
                00:01.000 --> 00:02.000 align:start position:0%
                <v Anne>Le <c.jaune>pont</c> ferme &amp; rouvre,

                00:02.000 --> 00:03.500
                {\\an8}dit <00:02.500><i>la mairie</i>.
                """))
        .containsExactly("Le pont ferme & rouvre, dit la mairie.");
  }

  @Test
  void a_pause_or_another_speaker_begins_a_paragraph_but_not_within_a_sentence() throws Exception {
    assertThat(
            read(
                """
                1
                00:00:01,000 --> 00:00:02,000
                Le pont ferme.

                2
                00:00:05,000 --> 00:00:06,000
                Il rouvrira

                3
                00:00:09,000 --> 00:00:10,000
                en mai.
                4
                00:00:10,000 --> 00:00:12,000
                - Pourquoi ?
                - Pour travaux.
                """))
        .containsExactly("Le pont ferme.", "Il rouvrira en mai.", "Pourquoi ?", "Pour travaux.");
  }

  @Test
  void lines_that_roll_up_are_said_once_and_sounds_not_at_all() throws Exception {
    assertThat(
            read(
                """
                00:00:01.000 --> 00:00:02.000
                [Musique]

                00:00:02.000 --> 00:00:03.000
                le pont de Saint-Pol

                00:00:03.000 --> 00:00:04.000
                le pont de Saint-Pol
                ferme lundi pour des tra-

                00:00:04.000 --> 00:00:05.000
                ferme lundi pour des tra-
                vaux ♪
                """))
        .containsExactly("le pont de Saint-Pol ferme lundi pour des travaux");
  }

  @Test
  void what_has_no_times_says_so() {
    assertThatThrownBy(() -> read("Le pont ferme.")).hasMessageContaining("no times in it");
    assertThatThrownBy(() -> read("WEBVTT\n\n00:01.000 --> 00:02.000\n[Musique]\n"))
        .hasMessage("there is no text in it");
  }
}
