package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.BlockKind;
import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import breve.digest.DigestReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user runs it, with the model that ships. */
class MainJobTest {
  private static final String SEED = "000_94eedc3936f77158";

  private final StringWriter err = new StringWriter();

  @Test
  void the_seed_article_is_translated_whole_and_summarised_the_same_way_twice(@TempDir Path tmp)
      throws IOException {
    Path first = tmp.resolve("first");
    Path second = tmp.resolve("second");

    assertThat(breve("digest", "seeds", "-o", first.toString())).as(err.toString()).isZero();
    assertThat(breve("digest", "seeds", "-o", second.toString(), "--threads", "1")).isZero();

    Digest digest = new DigestReader().read(Files.readString(json(first, SEED)));
    assertThat(digest.sentences()).hasSize(22);
    assertThat(digest.sentences()).extracting(DigestSentence::english).noneMatch(String::isBlank);
    assertThat(digest.blocks()).filteredOn(b -> b.kind() == BlockKind.HEADING).hasSize(1);
    assertThat(digest.date()).map(Object::toString).contains("2020-02");
    assertThat(digest.title().derived()).isTrue();
    assertThat(digest.bullets()).hasSizeBetween(3, 5);
    assertThat(json(second, SEED)).hasSameBinaryContentAs(json(first, SEED));
  }

  @Test
  void bad_inputs_cost_only_themselves_and_each_gets_its_line(@TempDir Path tmp)
      throws IOException {
    Path inbox = Files.createDirectory(tmp.resolve("inbox"));
    Files.writeString(inbox.resolve("bon.txt"), "Le ministre a parlé mardi. La foule a applaudi.");
    Files.createFile(inbox.resolve("vide.txt"));
    Files.write(inbox.resolve("photo.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0, 3});
    Path out = tmp.resolve("out");

    assertThat(breve("digest", inbox.toString(), "-o", out.toString())).isEqualTo(3);

    assertThat(json(out, "bon")).exists();
    assertThat(json(out, "photo")).doesNotExist();
    assertThat(err.toString()).contains("photo.txt", "not a text file");
    assertThat(Files.readString(out.resolve("run.json"), StandardCharsets.UTF_8))
        .contains("vide.txt", "empty");
  }

  private static Path json(Path out, String name) {
    return out.resolve("articles").resolve(name + ".json");
  }

  private int breve(String... args) {
    return Main.commandLine(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
        .execute(args);
  }
}
