package breve.run.work;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.ArticleId;
import breve.article.Reading;
import breve.check.Finding.Kind;
import breve.digest.Digest;
import breve.digest.SampleDigests;
import breve.run.outcome.Problem;
import breve.run.outcome.ToldFailure;
import breve.translate.RepairCount;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one process writes is what the other hears. */
class AnswerLinesTest {
  private final List<Object> heard = new ArrayList<>();
  private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
  private final Answers writer = new AnswerWriter(pipe, () -> heard.add("nobody listens"));
  private final AnswerLines reader =
      new AnswerLines(
          new Answers() {
            @Override
            public void ready(String signature) {
              heard.add("ready: " + signature);
            }

            @Override
            public void refused(String why) {
              heard.add("refused: " + why);
            }

            @Override
            public void text(TextHeader header) {
              heard.add(header);
            }

            @Override
            public void nothing(Reading reading) {
              heard.add(reading);
            }

            @Override
            public void allRead() {
              heard.add("all read");
            }

            @Override
            public void broken(Throwable why) {
              heard.add(why);
            }

            @Override
            public void digested(int number, Digest digest, Optional<RepairCount> repairs) {
              heard.addAll(List.of(number, digest, repairs));
            }

            @Override
            public void failed(int number, Throwable why) {
              heard.addAll(List.of(number, why));
            }
          });

  private List<Object> heard() {
    pipe.toString(StandardCharsets.UTF_8).lines().forEach(reader::pass);
    return heard;
  }

  @Test
  void what_an_input_holds() {
    TextHeader item =
        new TextHeader(
            new ArticleId("presse.xml", Optional.of("3f2a")),
            "presse.xml#3f2a",
            "abc",
            Optional.of("repaired « é »"),
            12);
    TextHeader whole = new TextHeader(ArticleId.of("a"), "a.txt", "def", Optional.empty(), 0);
    Reading skipped =
        new Reading.Skipped(
            Reading.Skipped.SkipReason.NOT_FRENCH, "it is English", "", Optional.of("3f2b"));
    Reading failed =
        new Reading.Failed(Reading.Failed.FailReason.DAMAGED, "it is cut", "get it again");
    writer.ready("model|lexrank");
    writer.text(item);
    writer.text(whole);
    writer.nothing(skipped);
    writer.nothing(failed);
    writer.allRead();
    assertThat(heard())
        .containsExactly("ready: model|lexrank", item, whole, skipped, failed, "all read");
  }

  @Test
  void digests_whatever_they_hold_and_what_was_mended() {
    Digest digest = SampleDigests.bridge();
    Digest hostile = SampleDigests.saying(String.join("\n", SampleDigests.HOSTILE));
    RepairCount repairs =
        new RepairCount(30, 3, 2, Map.of(Kind.NUMBER, 3L), Map.of(Kind.NUMBER, 2L));
    writer.digested(0, digest, Optional.of(repairs));
    writer.digested(1, hostile, Optional.empty());
    assertThat(heard())
        .containsExactly(0, digest, Optional.of(repairs), 1, hostile, Optional.empty());
  }

  @Test
  void failures_in_the_words_that_a_report_would_have_had() {
    Throwable bug = new IllegalStateException("a bug");
    writer.failed(4, bug);
    writer.broken(new OutOfMemoryError("Java heap space"));
    heard();
    assertThat(heard.get(0)).isEqualTo(4);
    assertThat(Problem.text((Throwable) heard.get(1))).isEqualTo(Problem.text(bug));
    assertThat(((ToldFailure) heard.get(1)).isOfMemory()).isFalse();
    assertThat(((ToldFailure) heard.get(2)).isOfMemory()).isTrue();
  }

  @Test
  void the_last_words_of_a_dying_Java_are_no_answer() {
    for (String line : List.of("# A fatal error", "#  SIGSEGV (0xb) at pc=0x00007f", "", "17")) {
      reader.pass(line);
    }
    assertThat(heard).isEmpty();
  }
}
