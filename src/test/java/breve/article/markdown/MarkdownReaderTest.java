package breve.article.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Article;
import breve.article.Cases;
import breve.article.Draft;
import breve.article.Input;
import breve.article.Reading;
import breve.article.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void the_case_of_hugo() {
    assertThat(Cases.blocks(Cases.read("md/hugo.md")))
        .containsExactly(
            "HEADING Le budget est voté",
            "TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir.",
            "TEXT Le texte sera appliqué dès juillet.",
            "CAPTION Le conseil, mardi soir.",
            "TEXT La gauche a voté contre le texte.",
            "TEXT Hors dette.");
    Article article = ((Reading.Read) Cases.read("md/hugo.md").get(0)).article();
    assertThat(article.date()).hasToString("Optional[2026-03-03]");
    assertThat(article.byline()).contains("Anne Roux");
  }

  @Test
  void the_case_of_jekyll() {
    assertThat(Cases.blocks(Cases.read("md/jekyll.md")))
        .containsExactly(
            "HEADING Budget : « oui » du conseil, malgré l'opposition",
            "TEXT Le conseil a voté un budget de 12 millions d’euros mardi soir.",
            "ITEM Poste, 2025, 2026",
            "ITEM Lycées, 4,1 M€, 5,0 M€",
            "ITEM Voter le budget",
            "ITEM Appliquer le budget",
            "TEXT La gauche a voté contre le texte, dit Mme Roux (voir le dossier).");
    assertThat(((Reading.Read) Cases.read("md/jekyll.md").get(0)).article().byline())
        .contains("Anne Roux");
  }

  @Test
  void the_case_of_crlf_keeps_the_numbers_of_its_list() {
    assertThat(Cases.blocks(Cases.read("md/crlf.md")))
        .endsWith("ITEM 1. Le premier point est adopté.", "ITEM 2. Le second point est rejeté.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Il part.[^note]\\n\\n[^note]: Hier.          | TEXT Il part. ; TEXT Hier.
          {{< pub >}}\\n\\nIl part.                    | TEXT Il part.
          {{% avis %}}Il part.{{% /avis %}}             | TEXT Il part.
          {% if a %}Il part.{% endif %}                 | TEXT Il part.
          {% comment %}Non.{% endcomment %}Il part.     | TEXT Il part.
          ## Il part {#ancre .grand}\\n\\nOui.         | HEADING Il part ; TEXT Oui.
          Il part.\\n{: .lead #a}                       | TEXT Il part.
          ![[maire.jpg]]\\n\\nIl part de [[Redon]].    | TEXT Il part de Redon.
          > [!WARNING] Avis\\n> Il part.                | TEXT Avis Il part.
          ::: note\\nIl part.\\n:::                    | TEXT Il part.
          [TOC]\\n\\nIl part.                          | TEXT Il part.
          Il ~~reste~~ part.                            | TEXT Il part.
          Il ==part==.                                  | TEXT Il part.
          Il part :wave: à 12:30:45.                    | TEXT Il part à 12:30:45.
          10^5^ germes, 10<sup>6</sup> l’an dernier.    | TEXT 10⁵ germes, 10⁶ l’an dernier.
          3. Il part.\\n4. Il revient.                  | ITEM 3. Il part. ; ITEM 4. Il revient.
          1) Il part.\\n   - Tôt.\\n2) Oui.            | ITEM 1) Il part. ; ITEM Tôt. ; ITEM 2) Oui.
          Voir https://val.example/a:b:c                | TEXT Voir https://val.example/a:b:c
          """)
  void what_generators_and_note_programs_add_is_understood(String text, String blocks)
      throws Exception {
    assertThat(parts(read(text.replace("\\n", "\n")))).containsExactly(blocks.split(" ; "));
  }

  @Test
  void a_front_matter_in_toml() throws Exception {
    Draft draft =
        read(
            "+++\ntitle = 'Grève au port'\ndate = 2020-02-18 # hier\nauthors = [\"A. Le Goff\", \"B. Roux\"]\n[params]\ntitle = 'x'\n+++\nIl part.\n");
    assertThat(parts(draft)).containsExactly("HEADING Grève au port", "TEXT Il part.");
    assertThat(draft.date()).hasToString("Optional[2020-02-18]");
    assertThat(draft.byline()).contains("A. Le Goff, B. Roux");
  }
}
