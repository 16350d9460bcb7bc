package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.formats.Articles;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whatever bytes come under whatever name, readers give readings, never exceptions, and sentences
 * that can be seen.
 *
 * <p>{@code mvn test} tries the inputs that are kept in {@code
 * src/test/resources/breve/article/ArticlesFuzzTestInputs}, a folder for each reader; {@code
 * JAZZER_FUZZ=1 mvn test -Dtest='ArticlesFuzzTest#pdf'} looks for more.
 */
class ArticlesFuzzTest {
  private static final Articles ARTICLES = new Articles(100_000);

  @FuzzTest(maxDuration = "150s")
  void text(byte[] bytes) {
    read("a.txt", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void markdown(byte[] bytes) {
    read("a.md", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void html(byte[] bytes) {
    read("a.html", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void mail(byte[] bytes) {
    read("a.eml", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void feed(byte[] bytes) {
    read("a.xml", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void word(byte[] bytes) {
    read("a.docx", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void pdf(byte[] bytes) {
    read("a.pdf", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void rtf(byte[] bytes) {
    read("a.rtf", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void json(byte[] bytes) {
    read("a.json", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void subtitles(byte[] bytes) {
    read("a.srt", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void savedPage(byte[] bytes) {
    read("a.mhtml", bytes);
  }

  @FuzzTest(maxDuration = "150s")
  void nameless(byte[] bytes) {
    read("standard input", bytes);
  }

  private static void read(String name, byte[] bytes) {
    List<Reading> readings = ARTICLES.read(name, bytes);
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
              assertThat(ids.add(sentence.id().toString())).as("ids are unique").isTrue();
              assertThat(sentence.text())
                  .isNotBlank()
                  .as("nothing that controls a terminal, and no half characters")
                  .doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
            });
  }
}
