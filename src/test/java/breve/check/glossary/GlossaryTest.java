package breve.check.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.Pair;
import breve.check.list.Checks;
import breve.language.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {
  @TempDir Path folder;
  private Glossary glossary;

  @BeforeEach
  void read() throws Exception {
    glossary =
        Glossary.read(
            Files.writeString(
                folder.resolve("terms.tsv"),
                """
                Alep\tAleppo
                garde à vue\tpolice custody
                garde\tguard
                casque bleu\tpeacekeeper
                journal\tnewspaper
                ONU\tUN
                Les Verts\t\tkeep
                frappe aérienne\tairstrike
                """));
  }

  @Test
  void a_term_that_is_called_otherwise_is_told() {
    assertThat(glossary.findings("Il est en garde à vue.", "He is in detention."))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.GLOSSARY);
              assertThat(f.message())
                  .isEqualTo("“garde à vue” is not “police custody”, as the glossary has it");
              assertThat(f.shown()).isTrue();
            });
    assertThat(glossary.findings("Il est en garde à vue.", "He is in police custody.")).isEmpty();
  }

  @Test
  void the_longest_term_counts() {
    assertThat(glossary.matches("Sa garde à vue dure.", "His police custody lasts."))
        .singleElement()
        .satisfies(match -> assertThat(match.term().french()).isEqualTo("garde à vue"));
  }

  @Test
  void terms_stand_in_the_plural_too() {
    assertThat(
            glossary.findings(
                "Deux casques bleus lisent les journaux.", "Two peacekeepers read the newspapers."))
        .isEmpty();
    assertThat(glossary.matches("Deux casques bleus.", "").get(0).wanted())
        .isEqualTo("peacekeepers");
  }

  @Test
  void capitals_count_where_the_glossary_has_them() {
    assertThat(glossary.matches("La forme est onu.", "")).isEmpty();
    assertThat(glossary.matches("les verts pâturages", "")).isEmpty();
    assertThat(glossary.findings("L'ONU agit.", "The un acts.")).hasSize(1);
    assertThat(glossary.matches("Garde à vue prolongée", "")).hasSize(1);
  }

  @Test
  void what_is_to_be_kept_must_stand_as_it_is() {
    assertThat(glossary.findings("Les Verts gagnent.", "The Greens win.")).hasSize(1);
    assertThat(glossary.findings("Les Verts gagnent.", "Les Verts win.")).isEmpty();
  }

  @Test
  void a_found_place_is_edited_with_its_article_and_its_capital() {
    assertThat(edited("Une frappe aérienne a eu lieu.", "A bombing took place.", "bombing"))
        .contains("An airstrike took place.");
    assertThat(edited("Alep est loin.", "Alep is far.", "Alep")).contains("Aleppo is far.");
    assertThat(edited("Frappe aérienne à l'aube.", "Bombing at dawn.", "Bombing"))
        .contains("Airstrike at dawn.");
    assertThat(edited("ALEP - Il pleut.", "ALEP - It rains.", "ALEP"))
        .contains("ALEPPO - It rains.");
  }

  @Test
  void the_name_check_leaves_to_the_glossary_what_it_settles() {
    Checks checks = Checks.standard().with(glossary);
    String french = "Le chef des Verts est parti, selon Les Verts de Saraqeb.";

    assertThat(checks.findings(Pair.of(french, "The head left, say Les Verts of Saraqeb.")))
        .noneMatch(f -> f.kind() == Kind.GLOSSARY || f.kind() == Kind.FRENCH_LEFT);
  }

  private Optional<String> edited(String french, String english, String became) {
    Span place = new Span(english.indexOf(became), english.indexOf(became) + became.length());
    Finding found =
        new Finding(
            Kind.GLOSSARY,
            Confidence.WEAK,
            Optional.of(glossary.matches(french, english).get(0).french()),
            Optional.of(place),
            "");
    return Edit.applied(english, glossary.edits(french, english, List.of(found)));
  }
}
