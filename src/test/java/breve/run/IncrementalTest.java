package breve.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breve.digest.DigestRenderer;
import breve.digest.Digester;
import breve.language.Sha256;
import breve.model.ModelProblem;
import breve.run.folder.OutputFolder;
import breve.run.folder.RunLock.LockedException;
import breve.run.inbox.FakeReader;
import breve.run.inbox.PlannedInput;
import breve.run.inbox.RunPlan;
import breve.run.journal.Company;
import breve.run.journal.FirstSeenClock;
import breve.run.journal.History;
import breve.run.journal.Journal;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Outcome;
import breve.run.outcome.Outcome.Done;
import breve.run.outcome.Outcome.Failed;
import breve.run.outcome.Outcome.SetAside;
import breve.run.outcome.Outcome.Unchanged;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import breve.run.report.Progress;
import breve.run.report.RunEntry;
import breve.run.report.RunReport;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run takes over from earlier ones. */
class IncrementalTest {
  @TempDir Path dir;
  private Path in;
  private Path out;
  private RunSettings settings = RunSettings.defaults("test");
  private List<DigestRenderer> formats = List.of(new PlainRenderer("txt"));
  private FakeTranslator translator = new FakeTranslator();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private DigestRun run() {
    Digester digester = new Digester(translator, new BulletSelector(new LexRank()), "test");
    return new DigestRun(
        new FakeReader(),
        1000,
        digester,
        new RunOrder(new OutputFolder(out), formats, List.of(), settings));
  }

  private RunReport report() throws Exception {
    return run().run(plan(), new Stop(), Progress.SILENT, Clock.systemUTC());
  }

  private RunPlan plan() throws UsageException, IOException {
    return RunPlan.of(List.of(in), out);
  }

  private Map<String, Outcome> outcomes() throws Exception {
    return report().entries().stream().collect(Collectors.toMap(RunEntry::path, RunEntry::outcome));
  }

  @Test
  void only_what_is_new_or_changed_is_done() throws Exception {
    file("a.txt", "un");
    file("b.txt", "deux");
    report();
    translator.asked.clear();
    file("b.txt", "deux bis");
    file("c.txt", "trois");
    assertThat(outcomes())
        .containsEntry("a.txt", new Unchanged())
        .hasEntrySatisfying("b.txt", o -> assertThat(o).isInstanceOf(Done.class))
        .hasEntrySatisfying("c.txt", o -> assertThat(o).isInstanceOf(Done.class));
    assertThat(translator.asked).hasSize(8).noneMatch(french -> french.contains("de a"));
  }

  @Test
  void a_night_with_nothing_new_loads_no_model() throws Exception {
    file("a.txt", "un");
    report();
    assertThat(translator.prepared).isTrue();
    translator.prepared = false;
    report();
    assertThat(translator.prepared).isFalse();
  }

  @Test
  void a_model_that_can_not_be_loaded_ends_the_run_and_blames_no_article() throws Exception {
    file("a.txt", "un");
    translator.loading =
        () -> {
          throw new ModelProblem(dir, "is broken", "copy it again");
        };
    for (int night = 0; night < 3; night++) {
      assertThatThrownBy(this::report).isInstanceOf(ModelProblem.class);
    }
    translator.loading = () -> {};
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
  }

  @Test
  void another_model_or_format_or_a_missing_digest_makes_it_anew() throws Exception {
    file("a.txt", "un");
    report();
    assertThat(outcomes()).containsEntry("a.txt", new Unchanged());
    formats = List.of(new PlainRenderer("txt"), new PlainRenderer("md"));
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
    Files.delete(out.resolve("articles/a.md"));
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
    Files.writeString(out.resolve("articles/a.md"), "cut");
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
    translator.signature = "translation:another";
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
    settings = settings.withForce(true);
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
  }

  @Test
  void what_failed_is_tried_again() throws Exception {
    file("a.txt", "un");
    translator =
        new FakeTranslator(
            french -> CompletableFuture.failedFuture(new IllegalStateException("once")));
    assertThat(outcomes().get("a.txt")).isInstanceOf(Failed.class);
    translator = new FakeTranslator();
    assertThat(outcomes().get("a.txt")).isInstanceOf(Done.class);
  }

  @Test
  void a_dry_run_says_what_would_be_done_and_touches_nothing() throws Exception {
    file("a.txt", "un");
    file("b.txt", "deux");
    assertThat(run().dryRun(plan()).seconds()).isEmpty();
    assertThat(out).doesNotExist();
    report();
    file("b.txt", "deux bis");
    file("c.txt", "trois");
    file("empty.txt", "");
    file("large.txt", "x".repeat(1001));
    translator.asked.clear();
    DryRun dry = run().dryRun(plan());
    assertThat(dry.lines())
        .containsExactly(
            "unchanged a.txt",
            "changed b.txt",
            "new c.txt",
            "skipped empty.txt: empty",
            "skipped large.txt: too large");
    assertThat(dry.toDo()).isEqualTo(2);
    assertThat(dry.sentences()).isEqualTo(6);
    assertThat(dry.seconds()).isPresent();
    assertThat(translator.asked).isEmpty();
  }

  @Test
  void a_dry_run_tells_the_time_from_the_sentences_of_the_last_run() throws Exception {
    for (String name : List.of("a", "b", "c", "d")) {
      file(name + ".txt", name);
    }
    dieDuring();
    Path journal = out.resolve(".breve/journal.jsonl");
    Files.writeString(journal, "{\"event\":\"run-ended\",\"sentencesPerSecond\":0.5}\n");
    assertThat(run().dryRun(plan()).seconds()).contains(24L); // 12 sentences
    assertThat(run().dryRun(plan()).toDo()).isEqualTo(4);
  }

  @Test
  void digests_whose_input_is_gone_are_named_and_pruned_on_demand() throws Exception {
    Files.createDirectories(in.resolve("sub"));
    file("a.txt", "un");
    file("sub/b.txt", "deux");
    report();
    Files.delete(in.resolve("sub/b.txt"));
    assertThat(report().gone()).containsExactly("articles/sub/b.txt");
    assertThat(out.resolve("articles/sub/b.txt")).exists();
    settings = settings.withPrune(true);
    assertThat(run().dryRun(plan()).lines())
        .containsExactly("unchanged a.txt", "pruned articles/sub/b.txt");
    assertThat(out.resolve("articles/sub/b.txt")).exists();
    assertThat(report().gone()).isEmpty();
    assertThat(out.resolve("articles/sub")).doesNotExist();
    assertThat(out.resolve("articles/a.txt")).exists();
  }

  @Test
  void an_input_that_comes_back_finds_its_digest() throws Exception {
    file("a.txt", "un");
    file("b.txt", "deux");
    report();
    Files.delete(in.resolve("b.txt"));
    report();
    file("b.txt", "deux");
    assertThat(outcomes()).containsEntry("b.txt", new Unchanged());
  }

  @Test
  void pruning_refuses_when_no_input_can_be_seen() throws Exception {
    file("a.txt", "un");
    report();
    Files.delete(in.resolve("a.txt"));
    settings = settings.withPrune(true);
    assertThatThrownBy(this::report).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run().dryRun(plan())).isInstanceOf(UsageException.class);
    assertThat(out.resolve("articles/a.txt")).exists();
  }

  @Test
  void items_that_left_a_feed_are_gone() throws Exception {
    file("feed.xml", "un");
    report();
    Path journal = out.resolve(".breve/journal.jsonl");
    // As if an earlier form of the feed had had a third item.
    Files.writeString(
        journal,
        Files.readString(journal)
            .replace(
                "\"files\":[", "\"files\":[{\"file\":\"articles/feed.xml-3.txt\",\"bytes\":1},"));
    Files.writeString(out.resolve("articles/feed.xml-3.txt"), "x");
    file("feed.xml", "deux");
    assertThat(report().gone()).containsExactly("articles/feed.xml-3.txt");
    assertThat(report().gone()).containsExactly("articles/feed.xml-3.txt");
  }

  /** Leaves a journal behind as a process does that dies while some articles are in flight. */
  private void dieDuring(String... names) throws IOException {
    dieDuring(Company.OTHERS, names);
  }

  private void dieDuring(Company company, String... names) throws IOException {
    Path journal = out.resolve(".breve/journal.jsonl");
    Files.createDirectories(journal.getParent());
    History history = History.replay(journal);
    Digester digester = new Digester(translator, new BulletSelector(new LexRank()), "test");
    try (Journal dying =
        Journal.open(journal, history, new FirstSeenClock(history, Instant.EPOCH))) {
      for (String name : names) {
        Path file = in.resolve(name + ".txt");
        dying.begun(
            new PlannedInput(file, name + ".txt", name, 1),
            Sha256.hex(Files.readAllBytes(file)),
            digester.signature(),
            company);
      }
    }
    Files.writeString(
        journal, Files.readString(journal) + "{\"event\":\"digested\",\"na"); // cut by death
  }

  @Test
  void what_was_at_work_at_a_death_is_tried_once_more_last_and_alone() throws Exception {
    for (String name : List.of("a", "b", "c", "d")) {
      file(name + ".txt", name);
    }
    dieDuring("a", "c");
    List<String> asked = new ArrayList<>();
    List<CompletableFuture<List<Translation>>> open = new ArrayList<>();
    translator =
        new FakeTranslator(
            french -> {
              asked.add(french.get(0));
              CompletableFuture<List<Translation>> answer = new CompletableFuture<>();
              open.add(
                  answer.completeOnTimeout(
                      FakeTranslator.english(french), 20, TimeUnit.MILLISECONDS));
              if (french.get(0).endsWith("a") || french.get(0).endsWith("c")) {
                assertThat(open.stream().filter(f -> !f.isDone())).as("alone").hasSize(1);
              }
              return answer;
            });
    assertThat(report().count(Done.class)).isEqualTo(4);
    assertThat(asked).containsExactly("Titre de b", "Titre de d", "Titre de a", "Titre de c");
  }

  @Test
  void an_article_over_which_the_process_died_twice_is_set_aside_until_it_changes()
      throws Exception {
    file("a.txt", "un");
    file("poison.txt", "gift");
    dieDuring(Company.ALONE, "poison");
    dieDuring(Company.ALONE, "poison");
    RunReport report = report();
    assertThat(report.entries())
        .extracting(RunEntry::outcome)
        .contains(new SetAside(Reason.POISON, "breve died over it 2 times"))
        .hasAtLeastOneElementOfType(Done.class);
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(report().count(SetAside.class)).as("and stays so").isEqualTo(1);
    file("poison.txt", "changed");
    assertThat(report().count(Done.class)).isEqualTo(1);
  }

  @Test
  void one_that_was_at_work_at_any_number_of_kills_from_outside_is_done() throws Exception {
    file("a.txt", "un");
    for (int kill = 0; kill < 6; kill++) {
      dieDuring(kill == 0 ? Company.OTHERS : Company.APART, "a");
    }
    assertThat(report().count(Done.class)).isEqualTo(1);
  }

  @Test
  void force_tries_poison_again() throws Exception {
    file("poison.txt", "gift");
    dieDuring(Company.ALONE, "poison");
    dieDuring(Company.ALONE, "poison");
    settings = settings.withForce(true);
    assertThat(report().count(Done.class)).isEqualTo(1);
    settings = settings.withForce(false);
    assertThat(outcomes()).containsEntry("poison.txt", new Unchanged());
  }

  @Test
  void a_run_that_is_stopped_blames_nobody() throws Exception {
    file("a.txt", "un");
    translator = new FakeTranslator(french -> new CompletableFuture<>());
    for (int i = 0; i < 3; i++) {
      settings = settings.withTimeLimit(Optional.of(Duration.ZERO));
      assertThat(report().exitCode()).isEqualTo(ExitCode.DEADLINE);
    }
    translator = new FakeTranslator();
    settings = settings.withTimeLimit(Optional.empty());
    assertThat(report().count(Done.class)).isEqualTo(1);
  }

  @Test
  void an_article_that_takes_too_long_fails_and_the_others_are_done() throws Exception {
    file("a.txt", "un");
    file("slow.txt", "lent");
    translator =
        new FakeTranslator(
            french ->
                french.get(0).contains("slow")
                    ? new CompletableFuture<>()
                    : CompletableFuture.completedFuture(FakeTranslator.english(french)));
    settings = settings.withArticleTimeout(Duration.ofMillis(300));
    assertThat(outcomes())
        .containsEntry("slow.txt", new Failed(Reason.TIMED_OUT, "more than 0 s"))
        .hasEntrySatisfying("a.txt", o -> assertThat(o).isInstanceOf(Done.class));
  }

  @Test
  void one_run_at_a_time() throws Exception {
    file("a.txt", "un");
    translator =
        new FakeTranslator(
            french -> {
              assertThatThrownBy(this::report)
                  .isInstanceOf(LockedException.class)
                  .hasMessageContaining("pid " + ProcessHandle.current().pid());
              return CompletableFuture.completedFuture(FakeTranslator.english(french));
            });
    assertThat(report().count(Done.class)).isEqualTo(1);
    assertThat(report().count(Unchanged.class)).as("and the lock is free again").isEqualTo(1);
  }

  @Test
  void a_clock_that_jumps_changes_nothing_but_the_reports_date() throws Exception {
    file("a.txt", "un");
    report();
    Clock past = Clock.offset(Clock.systemUTC(), Duration.ofDays(-4000));
    RunReport report = run().run(plan(), new Stop(), Progress.SILENT, past);
    assertThat(report.count(Unchanged.class)).isEqualTo(1);
    assertThat(report.took()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
  }
}
