package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Reading.Failed;
import breve.article.Reading.Read;
import breve.article.Reading.Skipped;
import breve.article.formats.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code hostile/}, which {@code make-hostile.py} wrote, against {@code hostile.tsv}. */
class HostileArticlesTest {
  private static final Path ARTICLES = Path.of("src/test/resources/articles");
  private static final Path HOSTILE = ARTICLES.resolve("hostile");
  private static final Articles READER = new Articles();

  @ParameterizedTest
  @MethodSource("rows")
  void becomes_what_the_table_says(String row) {
    String[] cells = row.split("\t", -1);
    List<Reading> readings = READER.read(HOSTILE, HOSTILE.resolve(cells[0]));
    assertThat(readings).hasSize(1);
    assertThat(outcome(readings.get(0))).isEqualTo(cells[1]);
    if (readings.get(0) instanceof Read read) {
      assertClean(read.article());
      if (!cells[2].isEmpty()) {
        assertThat(read.article().sentences().findFirst().orElseThrow().text()).isEqualTo(cells[2]);
      }
    }
  }

  @Test
  void the_table_has_every_file() throws IOException {
    try (Stream<Path> files = Files.list(HOSTILE)) {
      assertThat(rows().map(row -> row.split("\t", -1)[0]))
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(ARTICLES.resolve("hostile.tsv")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  private static String outcome(Reading reading) {
    if (reading instanceof Read read) {
      return String.valueOf(read.article().sentences().count());
    }
    return reading instanceof Skipped skipped
        ? skipped.reason().name()
        : ((Failed) reading).reason().name();
  }

  /** Nothing that can't be seen, no space but the ordinary one, a title and sentences in order. */
  private static void assertClean(Article article) {
    assertThat(article.title().text()).isNotBlank().hasSizeLessThan(200);
    assertThat(article.sentences())
        .allSatisfy(
            sentence ->
                assertThat(sentence.text())
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                    .doesNotContainPattern("\\p{Zs}&&[^ ]")
                    .isEqualTo(sentence.text().strip()));
  }
}
