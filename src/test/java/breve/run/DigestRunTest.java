package breve.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.article.Reading;
import breve.digest.Digester;
import breve.run.folder.OutputFolder;
import breve.run.inbox.FakeReader;
import breve.run.inbox.RunPlan;
import breve.run.outcome.Ending;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Outcome;
import breve.run.outcome.Outcome.Done;
import breve.run.outcome.Outcome.Failed;
import breve.run.outcome.Outcome.Skipped;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import breve.run.report.Progress;
import breve.run.report.RunEntry;
import breve.run.report.RunReport;
import breve.run.report.SummaryLine;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestRunTest {
  @TempDir Path dir;
  private Path in;
  private Path out;
  private final BiFunction<String, byte[], List<Reading>> reader = new FakeReader();
  private Stop stop = new Stop();
  private RunSettings settings = RunSettings.defaults("test").withSentencesInFlight(10);

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
  }

  private void file(String name) throws IOException {
    Files.writeString(in.resolve(name), "texte de " + name);
  }

  private RunReport run(FakeTranslator translator) throws Exception {
    return run(translator, Progress.SILENT);
  }

  private RunReport run(FakeTranslator translator, Progress progress) throws Exception {
    Digester digester = new Digester(translator, new BulletSelector(new LexRank()), "test");
    return new DigestRun(
            reader,
            1000,
            digester,
            new RunOrder(
                new OutputFolder(out),
                List.of(new PlainRenderer("txt"), new PlainRenderer("md")),
                List.of(),
                settings))
        .run(RunPlan.of(List.of(in), out), stop, progress, Clock.systemUTC());
  }

  @FunctionalInterface
  private interface Change {
    void make() throws Exception;
  }

  /** A listener to which something happens between the listing of the files and their reading. */
  private static Progress whenPlanned(Change change) {
    return new Progress() {
      @Override
      public void planned(RunPlan plan) {
        try {
          change.make();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private static Map<String, Outcome> outcomes(RunReport report) {
    return report.entries().stream().collect(Collectors.toMap(RunEntry::name, RunEntry::outcome));
  }

  @Test
  void every_article_is_written_in_every_format() throws Exception {
    file("a.txt");
    file("b.txt");
    RunReport report = run(new FakeTranslator());
    assertThat(outcomes(report))
        .containsEntry("a", new Done(3, List.of("articles/a.txt", "articles/a.md")))
        .containsEntry("b", new Done(3, List.of("articles/b.txt", "articles/b.md")));
    assertThat(out.resolve("articles/a.md")).content().contains("English of Phrase 1 de a");
    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    try (var files = Files.walk(out.resolve("articles"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4);
    }
  }

  @Test
  void what_one_article_suffers_no_other_one_feels() throws Exception {
    for (String name :
        List.of("a.txt", "breaks-the-reader.txt", "c.bin", "empty.txt", "oom.txt", "z.txt")) {
      file(name);
    }
    Files.writeString(in.resolve("large.txt"), "x".repeat(1001));
    FakeTranslator translator =
        new FakeTranslator(
            french -> {
              if (french.get(0).contains("oom")) {
                return CompletableFuture.failedFuture(new OutOfMemoryError("Java heap space"));
              }
              return CompletableFuture.completedFuture(FakeTranslator.english(french));
            });
    RunReport report = run(translator);
    assertThat(outcomes(report))
        .containsEntry(
            "breaks-the-reader",
            new Failed(Reason.CRASHED, "java.lang.IllegalStateException: a bug"))
        .containsEntry("c.bin", new Failed(Reason.NOT_TEXT, "binary", "Leave it out."))
        .containsEntry("empty", new Skipped(Reason.EMPTY, "no text"))
        .containsEntry("large", new Skipped(Reason.TOO_LARGE, "1,001 bytes, more than 1,000"))
        .containsEntry(
            "oom", new Failed(Reason.OUT_OF_MEMORY, "java.lang.OutOfMemoryError: Java heap space"));
    assertThat(report.count(Done.class)).isEqualTo(2);
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(report.entries())
        .extracting(RunEntry::path)
        .as("in the order of the plan")
        .isSorted();
    assertThat(SummaryLine.of(report))
        .contains("c.bin: not text (binary). Leave it out.")
        .contains("empty.txt: skipped: empty (no text). Nothing to do.")
        .last()
        .asString()
        .startsWith("2 articles done (6 sentences), 2 skipped, 3 failed, ");
  }

  @Test
  void the_items_of_a_feed_get_names_of_their_own() throws Exception {
    file("feed.xml");
    assertThat(outcomes(run(new FakeTranslator()))).containsOnlyKeys("feed.xml-1", "feed.xml-2");
  }

  @Test
  void a_file_that_vanishes_after_it_was_listed_fails_alone() throws Exception {
    file("a.txt");
    file("b.txt");
    Progress vanish = whenPlanned(() -> Files.delete(in.resolve("a.txt")));
    assertThat(outcomes(run(new FakeTranslator(), vanish)))
        .containsEntry("a", new Failed(Reason.UNREADABLE, "no such file"))
        .containsKey("b");
  }

  @Test
  void a_link_that_takes_a_files_place_is_not_followed() throws Exception {
    file("a.txt");
    Files.writeString(dir.resolve("secret.txt"), "secret");
    Progress swap =
        whenPlanned(
            () -> {
              Files.delete(in.resolve("a.txt"));
              Files.createSymbolicLink(in.resolve("a.txt"), dir.resolve("secret.txt"));
            });
    assertThat(run(new FakeTranslator(), swap).count(Failed.class)).isEqualTo(1);
  }

  @Test
  void a_pipe_that_takes_a_files_place_is_not_waited_for() throws Exception {
    file("a.txt");
    Progress swap =
        whenPlanned(
            () -> {
              Files.delete(in.resolve("a.txt"));
              new ProcessBuilder("mkfifo", in.resolve("a.txt").toString()).start().waitFor();
            });
    assertThat(outcomes(run(new FakeTranslator(), swap)))
        .containsEntry("a", new Failed(Reason.UNREADABLE, "no regular file any more"));
  }

  @Test
  void an_article_that_takes_too_long_to_read_fails_alone() throws Exception {
    file("a.txt");
    file("never-ends.txt");
    file("z.txt");
    settings = settings.withArticleTimeout(Duration.ofMillis(300));
    RunReport report = run(new FakeTranslator());
    assertThat(outcomes(report))
        .containsEntry("never-ends", new Failed(Reason.TIMED_OUT, "more than 0 s"));
    assertThat(report.count(Done.class)).isEqualTo(2);
  }

  @Test
  void a_deadline_is_kept_while_an_article_takes_too_long_to_read() throws Exception {
    file("never-ends.txt");
    settings = settings.withTimeLimit(Optional.of(Duration.ofMillis(300)));
    RunReport report = run(new FakeTranslator());
    assertThat(report.exitCode()).isEqualTo(ExitCode.DEADLINE);
    assertThat(report.remaining()).containsExactly("never-ends.txt");
  }

  @Test
  void a_bounded_window_of_articles_is_in_flight() throws Exception {
    for (int i = 0; i < 20; i++) {
      file(i + ".txt");
    }
    List<CompletableFuture<List<Translation>>> open = new ArrayList<>();
    List<List<String>> asked = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    FakeTranslator translator =
        new FakeTranslator(
            french -> {
              CompletableFuture<List<Translation>> answer = new CompletableFuture<>();
              open.add(answer);
              asked.add(french);
              return answer;
            });
    Progress answerWhenFull =
        new Progress() {
          @Override
          public void tick() {
            widths.add(open.size());
            for (int i = open.size() - 1; i >= 0; i--) {
              open.get(i).complete(FakeTranslator.english(asked.get(i)));
            }
            open.clear();
            asked.clear();
          }
        };
    RunReport report = run(translator, answerWhenFull);
    assertThat(report.count(Done.class)).isEqualTo(20);
    assertThat(widths).as("ten sentences and no more than one article beyond").contains(4);
    assertThat(widths).allMatch(width -> width <= 4);
  }

  @Test
  void a_run_that_is_stopped_finishes_what_is_ready_and_leaves_the_rest() throws Exception {
    for (int i = 0; i < 9; i++) {
      file(i + ".txt");
    }
    FakeTranslator translator =
        new FakeTranslator(
            french -> {
              if (french.get(0).contains("4")) {
                stop.request(Ending.TERMINATED);
                return new CompletableFuture<>();
              }
              return CompletableFuture.completedFuture(FakeTranslator.english(french));
            });
    RunReport report = run(translator);
    assertThat(report.count(Done.class)).isEqualTo(4);
    assertThat(report.remaining()).containsExactly("4.txt", "5.txt", "6.txt", "7.txt", "8.txt");
    assertThat(report.exitCode()).isEqualTo(ExitCode.TERMINATED);
  }

  @Test
  void an_output_that_can_not_be_made_is_a_usage_error() throws Exception {
    file("a.txt");
    Files.writeString(out, "a file where the folder should be");
    assertThatThrownBy(() -> run(new FakeTranslator()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("-o");
  }

  @Test
  void a_run_stops_when_digests_can_not_be_written() throws Exception {
    for (int i = 0; i < 9; i++) {
      file(i + ".txt");
      Files.createDirectories(out.resolve("articles/" + i + ".md/in-the-way"));
    }
    RunReport report = run(new FakeTranslator());
    assertThat(report.ending()).isEqualTo(Ending.OUTPUT_FAILED);
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(report.entries())
        .allMatch(e -> e.outcome().reason().filter(Reason.NOT_WRITTEN::equals).isPresent());
    assertThat(report.remaining()).isNotEmpty();
  }
}
