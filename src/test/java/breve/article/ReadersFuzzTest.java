package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Whatever bytes come under a name that says their format, readers give readings: no exception, no
 * sentence with a character that can't be seen.
 *
 * <p>{@code mvn test} tries the inputs that are kept beside this test; {@code JAZZER_FUZZ=1 mvn
 * test -Dtest=ReadersFuzzTest#html} looks for more.
 */
class ReadersFuzzTest {
  private static final Articles ARTICLES = new Articles(200_000);

  @FuzzTest(maxDuration = "60s")
  void html(byte[] bytes) {
    read("a.html", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void feed(byte[] bytes) {
    read("a.xml", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void mail(byte[] bytes) {
    read("a.eml", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void markdown(byte[] bytes) {
    read("a.md", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void word(byte[] bytes) {
    read("a.docx", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void pdf(byte[] bytes) {
    read("a.pdf", bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void sniffed(byte[] bytes) {
    read("stdin", bytes);
  }

  private static void read(String name, byte[] bytes) {
    List<Reading> readings = ARTICLES.read(name, bytes);
    assertThat(readings).isNotEmpty();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        assertThat(read.article().blocks()).isNotEmpty();
        assertThat(read.article().sentences())
            .allSatisfy(
                sentence ->
                    assertThat(sentence.text())
                        .isNotBlank()
                        .doesNotContainPattern("[\\p{Cc}\\p{Cs}]"));
      }
    }
  }
}
