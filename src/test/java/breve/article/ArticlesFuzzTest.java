package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whatever bytes come under whatever name, readers give readings, never exceptions.
 *
 * <p>{@code mvn test} tries the inputs that are kept beside this test; {@code JAZZER_FUZZ=1 mvn
 * test -Dtest=ArticlesFuzzTest} looks for more.
 */
class ArticlesFuzzTest {
  private static final String[] NAMES = {
    "a.txt", "a.html", "a.htm", "a.xml", "a.rss", "a.json", "a.jsonl", "a.md", "a.pdf", "a.docx",
    "a"
  };

  @FuzzTest(maxDuration = "120s")
  void readers_give_readings_whatever_they_read(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    List<Reading> readings = new Articles(100_000).read(name, data.consumeRemainingAsBytes());
    assertThat(readings).isNotEmpty();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        assertWhole(read.article());
      }
    }
  }

  private static void assertWhole(Article article) {
    assertThat(article.blocks()).isNotEmpty();
    Set<String> ids = new HashSet<>();
    article
        .sentences()
        .forEach(
            sentence -> {
              assertThat(ids.add(sentence.id())).as("ids are unique").isTrue();
              assertThat(sentence.text()).isNotBlank();
              assertThat(sentence.text().chars()).noneMatch(c -> c == 0);
            });
  }
}
