package breve.check.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryReaderTest {
  @TempDir Path folder;

  @Test
  void tabs_commas_and_semicolons_separate() throws Exception {
    for (String separator : new String[] {"\t", ",", ";"}) {
      Glossary glossary =
          glossary(
              String.join(separator, "Alep", "Aleppo")
                  + "\n"
                  + String.join(separator, "Homs", "", "keep"));

      assertThat(glossary.matches("Alep et Homs", "Aleppo and Homs"))
          .extracting(match -> match.term().english(), match -> match.term().keep())
          .containsExactly(tuple("Aleppo", false), tuple("Homs", true));
    }
  }

  @Test
  void fields_may_be_quoted_and_comments_headings_and_blank_lines_are_skipped() throws Exception {
    Glossary glossary =
        glossary("\uFEFF# ours\r\nFrench,English\r\n\r\n\"mot, clé\",\"a \"\"key\"\" word\"\r\n");

    assertThat(glossary.size()).isEqualTo(1);
    assertThat(glossary.matches("Le mot, clé", "").get(0).wanted()).isEqualTo("a \"key\" word");
  }

  @Test
  void a_mistake_is_told_with_its_file_and_line() {
    assertMistake("Alep\tAleppo\nDamas\n", "line 2", "not 1 fields");
    assertMistake("Alep\t\n", "line 1", "no English for “Alep”");
    assertMistake("\tAleppo\n", "line 1", "no French term");
    assertMistake("# ours\nAlep\tAleppo\tkept\n", "line 2", "may only be keep");
    assertMistake("Alep,Aleppo\nAlep,Halab\n", "line 2", "is “Aleppo” already");
    assertMistake("Alep,\"Aleppo\n", "line 1", "not closed");
    assertMistake("Homs,Emesa,keep\n", "line 1", "both kept and");
  }

  @Test
  void a_file_that_is_not_there_or_not_text_is_told() throws IOException {
    assertThatThrownBy(() -> Glossary.read(folder.resolve("none.tsv")))
        .isInstanceOf(GlossaryProblem.class)
        .hasMessageContaining("none.tsv: there is no such glossary");
    Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {(byte) 0xe9, '\t', 'e'});
    assertThatThrownBy(() -> Glossary.read(latin)).hasMessageContaining("not UTF-8");
  }

  @Test
  void other_content_has_another_hash() throws Exception {
    assertThat(glossary("Alep\tAleppo").hash())
        .hasSize(12)
        .isNotEqualTo(glossary("Alep\tHalab").hash());
  }

  @Test
  void the_newsroom_glossary_that_ships_can_be_read() throws Exception {
    assertThat(Glossary.read(Path.of("glossaries", "newsroom.tsv")).size()).isGreaterThan(100);
  }

  private void assertMistake(String text, String... parts) {
    assertThatThrownBy(() -> glossary(text))
        .isInstanceOf(GlossaryProblem.class)
        .hasMessageContaining("terms.csv, " + parts[0])
        .hasMessageContaining(parts[1])
        .hasMessageNotContaining("\n");
  }

  private Glossary glossary(String text) throws IOException, GlossaryProblem {
    return Glossary.read(
        Files.write(folder.resolve("terms.csv"), text.getBytes(StandardCharsets.UTF_8)));
  }
}
