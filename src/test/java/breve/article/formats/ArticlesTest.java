package breve.article.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import breve.article.Article;
import breve.article.Reading.Failed;
import breve.article.Reading.Read;
import breve.article.Reading.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final String TEXT = "Le maire a démissionné hier soir.";
  private static final Articles ARTICLES = new Articles();

  @TempDir Path folder;

  @Test
  void an_article_is_named_by_its_path_below_the_input_folder() throws IOException {
    Path file = Files.createDirectories(folder.resolve("2020/février")).resolve("idlib.txt");
    Article article = read(folder, Files.writeString(file, TEXT));
    assertThat(article.id()).hasToString("2020/février/idlib");
    assertThat(article.source().path()).isEqualTo("2020/février/idlib.txt");
    assertThat(article.source().language()).isEqualTo("fr");
  }

  @Test
  void other_endings_are_kept_and_a_file_named_alone_has_its_own_name() throws IOException {
    Path file = Files.writeString(folder.resolve("idlib.text"), TEXT);
    assertThat(read(folder, file).id()).hasToString("idlib.text");
    assertThat(read(file, file).id()).hasToString("idlib.text");
    assertThat(read(folder.resolve("elsewhere"), file).id()).hasToString("idlib.text");
  }

  @Test
  void the_hash_is_of_the_bytes() {
    Article article = ((Read) ARTICLES.read("a.txt", TEXT.getBytes(UTF_8)).get(0)).article();
    assertThat(article.source().sha256())
        .isEqualTo("88f8fe818d56b9b02a91cfcbf634de3bba05b8c0f571513a97f5dfcd1fa47d59");
  }

  @Test
  void a_file_over_the_limit_is_skipped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    long size = Files.size(file);
    assertThat(new Articles(size).read(folder, file).get(0)).isInstanceOf(Read.class);
    assertThat(new Articles(size - 1).read(folder, file).get(0))
        .isInstanceOfSatisfying(
            Skipped.class, s -> assertThat(s.reason()).isEqualTo(Skipped.SkipReason.TOO_LARGE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Articles(0));
  }

  @Test
  void what_cannot_be_read_fails_with_one_line_that_names_the_remedy() throws IOException {
    assertUnreadable(folder, "folder");
    assertUnreadable(folder.resolve("gone.txt"), "check the path");
    assertUnreadable(Files.writeString(folder.resolve("f"), "x").resolve("a.txt"), "");
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertUnreadable(device, "device");
  }

  @Test
  void a_file_that_may_not_be_read_says_so() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "root reads anything");
    assertUnreadable(file, "chmod +r");
  }

  private void assertUnreadable(Path file, String remedy) {
    assertThat(ARTICLES.read(folder, file))
        .singleElement()
        .isInstanceOfSatisfying(
            Failed.class,
            f -> {
              assertThat(f.reason()).isEqualTo(Failed.FailReason.UNREADABLE);
              assertThat(f.line()).contains(remedy).isNotBlank().doesNotContain("\n");
            });
  }

  private static Article read(Path root, Path file) {
    return ((Read) ARTICLES.read(root, file).get(0)).article();
  }
}
