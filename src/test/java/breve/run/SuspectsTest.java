package breve.run;

import static org.assertj.core.api.Assertions.assertThat;

import breve.digest.Digester;
import breve.language.Sha256;
import breve.run.folder.OutputFolder;
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
import breve.run.outcome.Outcome.Skipped;
import breve.run.outcome.Outcome.Unchanged;
import breve.run.outcome.Reason;
import breve.run.outcome.Stop;
import breve.run.report.Progress;
import breve.run.report.RunEntry;
import breve.run.report.RunReport;
import breve.run.work.ChildCommand;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that were at work when an earlier run died are digested in a process of their own. */
class SuspectsTest {
  private static final String POISON = "breve died over it 2 times";

  @TempDir Path dir;
  private Path in;
  private Path out;
  private RunSettings settings = RunSettings.defaults("test");
  private ChildCommand command;
  private final FakeTranslator translator = new FakeTranslator();
  private final List<String> begun = new ArrayList<>();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(dir.resolve("in"));
    out = dir.resolve("out");
    command = FakeChild.command(translator.signature, dir.resolve("tried"));
  }

  private Digester digester() {
    return new Digester(translator, new BulletSelector(new LexRank()), "test");
  }

  private RunReport report() throws Exception {
    Progress progress =
        new Progress() {
          @Override
          public void begun(PlannedInput input) {
            begun.add(input.path());
          }
        };
    RunOrder order =
        new RunOrder(new OutputFolder(out), List.of(new PlainRenderer("txt")), List.of(), settings);
    return new DigestRun(new FakeReader(), 1000, digester(), order.withApart(command))
        .run(RunPlan.of(List.of(in), out), new Stop(), progress, Clock.systemUTC());
  }

  private static Map<String, Outcome> outcomes(RunReport report) {
    return report.entries().stream().collect(Collectors.toMap(RunEntry::name, RunEntry::outcome));
  }

  /** Articles, all of which were at work when an earlier run died. */
  private void suspects(String... names) throws IOException {
    Path journal = out.resolve(".breve/journal.jsonl");
    Files.createDirectories(journal.getParent());
    History history = History.replay(journal);
    try (Journal dying =
        Journal.open(journal, history, new FirstSeenClock(history, Instant.EPOCH))) {
      for (String name : names) {
        Path file = Files.writeString(in.resolve(name + ".txt"), "texte de " + name);
        dying.begun(
            new PlannedInput(file, name + ".txt", name, 1),
            Sha256.hex(Files.readAllBytes(file)),
            digester().signature(),
            Company.OTHERS);
      }
    }
  }

  private String digest(String name) throws IOException {
    return Files.readString(out.resolve("articles/" + name + ".txt"));
  }

  @Test
  void a_suspect_is_digested_elsewhere_and_all_others_here() throws Exception {
    suspects("b");
    Files.writeString(in.resolve("a.txt"), "texte de a");
    RunReport report = report();
    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(digest("a")).contains("English of Phrase 1 de a");
    assertThat(digest("b")).contains("Apart: Phrase 1 de b");
    assertThat(translator.rested).as("no model is in memory twice").isTrue();
    assertThat(outcomes(report()))
        .as("and suspects no more")
        .containsOnly(Map.entry("a", new Unchanged()), Map.entry("b", new Unchanged()));
  }

  @Test
  void a_run_without_suspects_starts_no_process() throws Exception {
    Files.writeString(in.resolve("a.txt"), "texte de a");
    Path trace = dir.resolve("started");
    command = new ChildCommand(List.of("touch", trace.toString()));
    assertThat(report().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(trace).doesNotExist();
    suspects("b");
    assertThat(report().exitCode()).isEqualTo(ExitCode.OK);
    assertThat(trace).exists();
  }

  @Test
  void only_a_suspect_that_ends_its_own_process_is_set_aside_and_the_others_are_done()
      throws Exception {
    suspects("a", "poison", "z");
    RunReport report = report();
    assertThat(outcomes(report))
        .containsEntry("a", new Done(3, List.of("articles/a.txt")))
        .containsEntry("poison", new SetAside(Reason.POISON, POISON))
        .containsEntry("z", new Done(3, List.of("articles/z.txt")));
    assertThat(report.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(begun).as("each is told once").containsExactly("a.txt", "poison.txt", "z.txt");
    command = new ChildCommand(List.of("no such program"));
    assertThat(outcomes(report()))
        .as("and stays so, without a process")
        .containsEntry("poison", new SetAside(Reason.POISON, POISON));
  }

  @Test
  void force_tries_poison_again_but_not_for_ever() throws Exception {
    suspects("poison");
    settings = settings.withForce(true);
    for (int run = 0; run < 2; run++) {
      assertThat(outcomes(report())).containsEntry("poison", new SetAside(Reason.POISON, POISON));
    }
  }

  @Test
  void a_death_of_an_earlier_run_counts_together_with_one_of_this() throws Exception {
    suspects("poison");
    Path journal = out.resolve(".breve/journal.jsonl");
    Files.writeString(journal, Files.readString(journal).replace("\"begun\"", "\"died\""));
    assertThat(outcomes(report())).containsEntry("poison", new SetAside(Reason.POISON, POISON));
    assertThat(Files.readString(journal).lines().filter(line -> line.contains("\"died\"")))
        .hasSize(1);
  }

  @Test
  void memory_that_runs_out_there_fails_the_article_as_it_does_here() throws Exception {
    suspects("gourmand");
    assertThat(outcomes(report()))
        .containsEntry(
            "gourmand",
            new Failed(Reason.OUT_OF_MEMORY, "java.lang.OutOfMemoryError: Java heap space"));
  }

  @Test
  void what_the_reader_says_or_throws_there_is_told_here() throws Exception {
    suspects("empty", "breaks-the-reader");
    assertThat(outcomes(report()))
        .containsEntry("empty", new Skipped(Reason.EMPTY, "no text"))
        .containsEntry(
            "breaks-the-reader",
            new Failed(Reason.CRASHED, "java.lang.IllegalStateException: a bug"));
  }

  @Test
  void the_articles_of_a_feed_come_back_each_under_its_name_at_the_second_try_too()
      throws Exception {
    suspects("once-feed.xml");
    Path feed = in.resolve("once-feed.xml");
    Files.move(in.resolve("once-feed.xml.txt"), feed);
    Path journal = out.resolve(".breve/journal.jsonl");
    Files.writeString(journal, Files.readString(journal).replace("feed.xml.txt", "feed.xml"));
    assertThat(outcomes(report())).containsOnlyKeys("once-feed.xml-1", "once-feed.xml-2");
    assertThat(dir.resolve("tried")).exists();
    assertThat(digest("once-feed.xml-2")).contains("Apart: Phrase 1 de once-feed.xml#2");
    assertThat(begun).containsExactly("once-feed.xml");
  }

  @Test
  void a_suspect_has_an_articles_time_and_its_process_ends_with_it() throws Exception {
    suspects("endless", "never-ends", "z");
    settings = settings.withArticleTimeout(Duration.ofSeconds(2));
    assertThat(outcomes(report()))
        .containsEntry("endless", new Failed(Reason.TIMED_OUT, "more than 2 s"))
        .containsEntry("never-ends", new Failed(Reason.TIMED_OUT, "more than 2 s"))
        .hasEntrySatisfying("z", outcome -> assertThat(outcome).isInstanceOf(Done.class));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void a_run_that_is_stopped_ends_the_process_and_blames_nobody() throws Exception {
    suspects("endless");
    for (int run = 0; run < 3; run++) {
      settings = settings.withTimeLimit(Optional.of(Duration.ofSeconds(3)));
      RunReport report = report();
      assertThat(report.exitCode()).isEqualTo(ExitCode.DEADLINE);
      assertThat(report.remaining()).containsExactly("endless.txt");
      assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void where_no_process_can_be_started_or_it_is_not_as_this_one_suspects_are_done_here()
      throws Exception {
    for (ChildCommand other :
        List.of(
            new ChildCommand(List.of(dir.resolve("no-java").toString())),
            new ChildCommand(List.of("false")),
            FakeChild.command("translation:another", dir.resolve("tried")))) {
      command = other;
      suspects("a", "b");
      assertThat(report().exitCode()).isEqualTo(ExitCode.OK);
      assertThat(digest("a")).contains("English of Phrase 1 de a");
      Files.delete(out.resolve("articles/a.txt"));
    }
  }
}
