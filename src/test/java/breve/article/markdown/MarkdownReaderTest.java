package breve.article.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Draft;
import breve.article.Input;
import breve.article.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static Draft read(String text) throws UnusableInputException {
    return new MarkdownReader().read(new Input("a.md", text.getBytes(UTF_8))).get(0);
  }

  private static List<String> parts(Draft draft) {
    return draft.parts().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  @Test
  void marks_become_kinds_and_go() throws Exception {
    Draft draft =
        read(
            """
            # Le *dernier* moulin

            La roue tourne **de nouveau**,
            dit [la meunière](https://exemple.invalid).

            ![Le moulin](moulin.jpg)

            - du blé
            - du sarrasin

            > « Un moulin s'écoute. »

            | Année | Tonnes |
            |-------|--------|
            | 2021  | 2      |

            ```
            code();
            ```
            <div><p>Visites en mai.</p><script>alert(1)</script></div>
            """);
    assertThat(parts(draft))
        .containsExactly(
            "HEADING Le dernier moulin",
            "TEXT La roue tourne de nouveau, dit la meunière.",
            "ITEM du blé",
            "ITEM du sarrasin",
            "TEXT « Un moulin s'écoute. »",
            "ITEM Année, Tonnes",
            "ITEM 2021, 2",
            "TEXT Visites en mai.");
    assertThat(draft.date()).isEmpty();
  }

  @Test
  void a_front_matter_gives_title_date_and_author() throws Exception {
    Draft draft =
        read(
            """
            ---
            title: "Grève au port"
            date: 2020-02-18 07:30
            author: Yann Le Goff
            ---
            Les grutiers ont cessé le travail.
            """);
    assertThat(draft.date()).hasToString("Optional[2020-02-18]");
    assertThat(draft.byline()).contains("Yann Le Goff");
    assertThat(parts(draft))
        .containsExactly("HEADING Grève au port", "TEXT Les grutiers ont cessé le travail.");
  }

  @Test
  void nesting_beyond_reason_is_read_as_if_it_were_less() throws Exception {
    String deep =
        "> ".repeat(50_000) + "Le maire est parti.\n" + "- ".repeat(50_000) + "Il revient.\n";
    assertThat(parts(read(deep)).toString()).contains("Le maire est parti.", "Il revient.");
    assertThat(parts(read("[".repeat(50_000) + "Le maire" + "*_".repeat(50_000)))).isNotEmpty();
  }

  @Test
  void html_within_is_read_whatever_its_id() throws Exception {
    Draft draft =
        read(
            Files.readString(Path.of("src/test/resources/breve/article/cases/html-headid/toc.md")));
    assertThat(parts(draft)).contains("HEADING Le dialogue social en panne").hasSize(4);
  }
}
