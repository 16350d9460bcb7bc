package breve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Reading;
import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import breve.model.ModelProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brève as a library. */
class BreveTest {
  private static final Path TINY = Path.of("src/test/resources/models/tiny-m2m");

  @Test
  void the_lines_of_the_readme() {
    // readme:begin
    try (Breve breve = Breve.open(Path.of("models"))) {
      Digest digest = breve.digest(Path.of("seeds/000_94eedc3936f77158.txt")).first();
      System.out.println(digest.title().shown());
      digest.bullets().forEach(bullet -> System.out.println("- " + bullet.text()));
      digest.findings().forEach(finding -> System.out.println(finding.message()));
    }
    // readme:end
  }

  @Test
  void the_readme_shows_these_very_lines() throws IOException {
    assertThat(code(Path.of("README.md"), "<!-- java:begin -->", "<!-- java:end -->"))
        .isEqualTo(code(Path.of("src/test/java/breve/BreveTest.java"), "begin", "end"));
  }

  private static String code(Path file, String begin, String end) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int from = index(lines, begin.equals("begin") ? "// readme:begin" : begin);
    int to = index(lines, end.equals("end") ? "// readme:end" : end);
    return lines.subList(from + 1, to).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static int index(List<String> lines, String mark) {
    return lines.stream().map(String::strip).toList().indexOf(mark);
  }

  @Test
  void text_without_a_file_is_digested_and_what_is_no_article_is_told() {
    try (Breve breve = Breve.open(Path.of("models"))) {
      Digests digests =
          breve.digest("nouvelle.txt", "Le ministre a parlé mardi. La foule a applaudi.");

      assertThat(digests).singleElement().extracting(Digest::id).isEqualTo("nouvelle");
      assertThat(digests.all().get(0).sentences())
          .extracting(DigestSentence::french)
          .containsExactly("Le ministre a parlé mardi.", "La foule a applaudi.");
      assertThat(digests.others()).isEmpty();
      assertThat(breve.digest("vide.txt", "").others())
          .singleElement()
          .isInstanceOf(Reading.Skipped.class);
    }
  }

  @Test
  void a_glossary_is_obeyed_or_the_finding_says_so(@TempDir Path dir) throws IOException {
    Path terms = Files.writeString(dir.resolve("terms.tsv"), "ministre\tsecretary\n");

    try (Breve breve = new Settings().models(Path.of("models")).glossary(terms).open()) {
      DigestSentence sentence =
          breve
              .digest("a.txt", "Le ministre a parlé mardi devant la foule.")
              .all()
              .get(0)
              .sentences()
              .findFirst()
              .orElseThrow();

      assertThat(
              sentence.shown().contains("secretary")
                  || sentence.findings().stream()
                      .map(Finding::kind)
                      .anyMatch(Finding.Kind.GLOSSARY::equals))
          .isTrue();
    }
  }

  @Test
  void a_model_without_a_card_is_told_and_is_not_verified(@TempDir Path models) throws IOException {
    Path bare = Files.createDirectories(models.resolve("fr-en"));
    try (var files = Files.list(TINY)) {
      for (Path file : files.filter(f -> !f.endsWith("breve.json")).toList()) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, bare.resolve(file.getFileName()));
        }
      }
    }
    List<String> heard = new ArrayList<>();

    try (Breve breve = new Settings().models(models).warnings(heard::add).open()) {
      assertThat(breve.verified()).isFalse();
    }
    assertThat(heard).singleElement().asString().contains("fr-en", "not verified");
  }

  @Test
  void settings_that_can_not_be_met_name_the_setting() {
    assertThatThrownBy(() -> new Settings().beams(0))
        .isInstanceOf(SettingsException.class)
        .hasMessage("beam must be 1 or more, not 0");
    assertThatThrownBy(() -> new Settings().memoryBudget(1_000_000).open())
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("memory-budget 1 MB is too little");
    assertThatThrownBy(() -> new Settings().glossary(Path.of("none.tsv")).open())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("none.tsv");
    assertThatThrownBy(() -> new Settings().model("none").open())
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("none");
  }
}
