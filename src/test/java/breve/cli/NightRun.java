package breve.cli;

import breve.article.formats.Articles;
import breve.digest.DigestRenderer;
import breve.digest.Digester;
import breve.digest.JsonRenderer;
import breve.render.EditionRenderers;
import breve.render.MarkdownRenderer;
import breve.run.DigestRun;
import breve.run.RunOrder;
import breve.run.RunSettings;
import breve.run.folder.OutputFolder;
import breve.run.inbox.RunPlan;
import breve.run.memory.MemoisedTranslator;
import breve.run.memory.TranslationMemory;
import breve.run.outcome.Stop;
import breve.run.report.EventLines;
import breve.run.report.RunReport;
import breve.run.report.SummaryLine;
import breve.run.work.ChildCommand;
import breve.run.work.Errand;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.PacedTranslator;
import breve.translate.Translation;
import breve.translate.Translator;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A process that tests kill: a whole run, with a slow and simple stand-in for the model. A sentence
 * with the word <i>poison</i> kills the process, as a crash in native code does; one with
 * <i>gourmand</i> takes more memory than there is.
 */
final class NightRun {
  private NightRun() {}

  /**
   * Arguments: input folder, output folder, milliseconds a sentence, seconds at most (0: any), and
   * <i>apart</i> for the process of a suspect.
   */
  public static void main(String[] args) throws Exception {
    OutputFolder out = new OutputFolder(Path.of(args[1]));
    if (args.length > 4) {
      serve(out, Integer.parseInt(args[2]));
      return;
    }
    Stop stop = new Stop();
    Signals.stop(stop);
    out.prepare();
    List<DigestRenderer> formats = List.of(new JsonRenderer(), new MarkdownRenderer());
    int seconds = Integer.parseInt(args[3]);
    RunSettings settings =
        RunSettings.defaults("test")
            .withTimeLimit(
                seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
    RunReport report;
    try (TranslationMemory memory =
            TranslationMemory.open(out.memory(), TranslationMemory.DEFAULT_BYTES);
        Translator translator = translator(memory, Integer.parseInt(args[2]))) {
      List<String> again = new ArrayList<>(List.of(args));
      again.add("apart");
      report =
          new DigestRun(
                  new Articles()::read,
                  2_000_000,
                  digester(translator),
                  new RunOrder(out, formats, EditionRenderers.all(List.of("json", "md")), settings)
                      .withApart(ChildCommand.ofThisProgram(NightRun.class.getName(), again)))
              .run(
                  RunPlan.of(List.of(Path.of(args[0])), Path.of(args[1])),
                  stop,
                  new EventLines(new PrintWriter(System.out, true, StandardCharsets.UTF_8), stop),
                  Clock.systemUTC());
    }
    SummaryLine.of(report).forEach(System.err::println);
    System.exit(report.exitCode().number());
  }

  private static void serve(OutputFolder out, int millis) throws Exception {
    Signals.leaveToTheRun();
    try (TranslationMemory memory =
            TranslationMemory.open(out.memory(), TranslationMemory.DEFAULT_BYTES);
        Translator translator = translator(memory, millis)) {
      Errand.take(System.in, System.out, () -> Runtime.getRuntime().halt(143))
          .run(new Articles()::read, digester(translator));
    }
  }

  private static Translator translator(TranslationMemory memory, int millis) {
    return new PacedTranslator(new MemoisedTranslator(new SlowTranslator(millis), memory), 16);
  }

  private static Digester digester(Translator translator) {
    return new Digester(translator, new BulletSelector(new LexRank()), "test");
  }

  private static final class SlowTranslator implements Translator {
    private final ExecutorService worker =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
    private final int millis;

    SlowTranslator(int millis) {
      this.millis = millis;
    }

    @Override
    public CompletableFuture<List<Translation>> translate(List<String> sentences) {
      return CompletableFuture.supplyAsync(
          () -> sentences.stream().map(this::translated).toList(), worker);
    }

    private Translation translated(String french) {
      if (french.contains("poison")) {
        Runtime.getRuntime().halt(139);
      }
      if (french.contains("gourmand")) {
        return new Translation(french, new String(new char[1_000_000_000]), 0, List.of());
      }
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Translation(french, "English: " + french, -french.length() / 7.0, List.of());
    }

    @Override
    public String signature() {
      return "translation:slow";
    }

    @Override
    public void close() {
      worker.shutdown();
    }
  }
}
