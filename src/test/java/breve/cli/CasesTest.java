package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.DigestReader;
import breve.summarize.Bullet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs as people have them, with the model that ships. */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path dir;

  @Test
  void a_headline_in_capitals_has_the_english_of_its_twin_in_small_letters() {
    assertThat(breve("translate", "--beam", "1", CASES.resolve("caps/c.txt").toString())).isZero();

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).isEqualTo(lines.get(1));
    assertThat(lines.get(2)).isEqualTo(lines.get(3));
    assertThat(lines.get(5)).isEqualTo(lines.get(6)).contains("Macron", "Scholz");
    assertThat(lines.get(7)).contains("Martin");
  }

  @Test
  void a_transcript_and_a_list_of_names_come_out_whole_and_in_pieces() throws IOException {
    assertThat(digest("transcript")).isZero();

    for (String name : List.of("t", "communes")) {
      Digest digest = read(name);
      assertThat(digest.sentences().count()).as(name).isGreaterThan(7);
      assertThat(digest.sentences().flatMap(s -> s.findings().stream()))
          .as(name)
          .noneMatch(f -> f.kind() == Finding.Kind.TRUNCATED)
          .noneMatch(f -> f.kind() == Finding.Kind.LENGTH);
      assertThat(digest.bullets()).as(name).isNotEmpty();
      assertThat(digest.bullets())
          .as(name)
          .allSatisfy(b -> assertThat(b.text().split(" ")).hasSizeLessThan(60));
    }
    assertThat(read("communes").bullets())
        .extracting(Bullet::text)
        .noneMatch(text -> text.contains("Puisserguier"));
  }

  @Test
  void of_a_mixed_feed_only_the_french_is_digested_with_its_english_quotations()
      throws IOException {
    assertThat(digest("mix")).isZero();

    assertThat(err.toString()).contains("1 article done", "2 skipped");
    try (var files = Files.list(dir.resolve("articles"))) {
      List<Path> digests = files.toList();
      assertThat(digests).hasSize(1);
      assertThat(Files.readString(digests.get(0))).contains("It is a big job.");
    }
  }

  private int digest(String kind) {
    return breve(
        "digest",
        CASES.resolve(kind).toString(),
        "-o",
        dir.toString(),
        "--beam",
        "1",
        "--format",
        "json",
        "--edition",
        "none");
  }

  private Digest read(String name) throws IOException {
    return new DigestReader()
        .read(Files.readString(dir.resolve("articles").resolve(name + ".json")));
  }

  private int breve(String... args) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
  }
}
