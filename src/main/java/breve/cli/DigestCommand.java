package breve.cli;

import breve.article.formats.Articles;
import breve.cli.options.BulletOptions;
import breve.cli.options.MemoryOptions;
import breve.cli.options.OutputOptions;
import breve.cli.options.RunOptions;
import breve.cli.options.TranslationOptions;
import breve.cli.options.VerbosityOptions;
import breve.digest.DigestRenderer;
import breve.digest.Digester;
import breve.digest.Version;
import breve.render.EditionRenderer;
import breve.run.DigestRun;
import breve.run.DryRun;
import breve.run.RunSettings;
import breve.run.folder.OutputFolder;
import breve.run.folder.RunLock.LockedException;
import breve.run.inbox.RunPlan;
import breve.run.memory.TranslationMemory;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Seconds;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import breve.run.report.EventLines;
import breve.run.report.MetricsFile;
import breve.run.report.Progress;
import breve.run.report.RunReport;
import breve.run.report.SummaryLine;
import breve.summarize.BulletSelector;
import breve.translate.PacedTranslator;
import breve.translate.Translator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Digests articles: the main job. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an English digest of every French article: a full translation, and three to five"
          + " bullets that cite it.",
      "Only what is new or changed is done; one article that fails never stops the others."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve digest                               seeds/ to out/",
      "  breve digest inbox -o digests              everything below inbox/",
      "  breve digest inbox --deadline 05:30        a nightly run that ends in time",
      "  breve digest inbox --dry-run               what would be done?",
      "  curl -s https://.../feed | breve digest -  one feed, or page, from elsewhere",
      "",
      "Exit codes: 0 all is well, 2 usage, 3 some articles failed, 5 the model is missing or",
      "altered, 6 another run is at work, 7 the deadline was reached, 130/143 interrupted."
    })
final class DigestCommand implements Callable<Integer> {
  private static final int SENTENCES_AT_WORK = 256;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = "seeds",
      description =
          "Articles, feeds, and folders of them; - is standard input. Default: ${DEFAULT-VALUE}")
  private List<Path> paths;

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, heading = "%nRun:%n")
  private RunOptions run = new RunOptions();

  @ArgGroup(validate = false, heading = "%nTranslation memory:%n")
  private MemoryOptions memory = new MemoryOptions();

  @ArgGroup(validate = false, heading = "%nBullets:%n")
  private BulletOptions bullets = new BulletOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, one key = value a line. Without it: breve.properties, if there.")
  private Path unusedHere; // read before the command line is, by ConfiguredDefaults

  @Mixin private TranslationOptions translation;
  @Mixin private VerbosityOptions verbosity;
  @Spec private CommandSpec spec;

  /** How digests are written, and how all of them together. */
  private record Forms(List<DigestRenderer> digests, List<EditionRenderer> editions) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Stop stop = new Stop();
    Signals.stop(stop);
    RunSettings settings =
        run.settings(ZonedDateTime.now(ZoneId.systemDefault())).withPrune(output.prune);
    Forms forms =
        new Forms(output.renderers(spec.commandLine()), output.editions(spec.commandLine()));
    OutputFolder out = new OutputFolder(output.out);
    try {
      RunPlan plan = RunPlan.of(paths, output.out);
      if (!run.dryRun) {
        out.prepare();
      }
      try (Translator translator = translation.open(err);
          BulletOptions.Opened opened = bullets.open(translation.models.search(), err)) {
        BulletSelector selector = opened.selector();
        String signatures = translator.signature() + selector.signature();
        RunSettings verified = settings.withReuse(!signatures.contains("@unverified"));
        return run.dryRun
            ? dryRun(run(translator, selector, forms, out, verified), plan)
            : run(translator, selector, forms, out, verified, plan, stop);
      }
    } catch (LockedException e) {
      err.println("breve digest: " + e.getMessage());
      return ExitCode.LOCKED.number();
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int run(
      Translator model,
      BulletSelector selector,
      Forms forms,
      OutputFolder out,
      RunSettings settings,
      RunPlan plan,
      Stop stop)
      throws IOException, InterruptedException, UsageException, LockedException {
    // What has no hash can't be told from another model of its name: nothing of it is remembered.
    Optional<TranslationMemory> remembered = settings.reuse() ? memory.open(out) : Optional.empty();
    try (Translator translator =
        new PacedTranslator(MemoryOptions.over(model, remembered), SENTENCES_AT_WORK)) {
      RunReport report =
          run(translator, selector, forms, out, settings)
              .run(plan, stop, progress(stop), Clock.systemUTC());
      PrintWriter err = spec.commandLine().getErr();
      List<String> lines = SummaryLine.of(report);
      lines
          .subList(0, verbosity.quiet ? lines.size() - 1 : lines.size())
          .forEach(line -> err.println("breve: " + line));
      boolean empty = run.failIfEmpty && report.entries().isEmpty();
      return ExitCode.strongest(
              List.of(
                  report.exitCode(),
                  empty ? ExitCode.NOTHING_TO_DO : ExitCode.OK,
                  metrics(report, err)))
          .number();
    } finally {
      remembered.ifPresent(TranslationMemory::close);
    }
  }

  /** The night's work is done and told by now; a folder that is not there doesn't undo it. */
  private ExitCode metrics(RunReport report, PrintWriter err) {
    try {
      if (output.metrics != null) {
        MetricsFile.write(report, output.metrics);
      }
      return ExitCode.OK;
    } catch (IOException e) {
      err.println(
          "breve digest: --metrics "
              + output.metrics
              + " can't be written ("
              + e
              + "); correct it");
      return ExitCode.USAGE;
    }
  }

  private DigestRun run(
      Translator translator,
      BulletSelector selector,
      Forms forms,
      OutputFolder out,
      RunSettings settings) {
    Digester digester =
        new Digester(translator, selector, this.translation.checks(), Version.current());
    Articles articles = new Articles(run.maxSize);
    return new DigestRun(
        articles::read, run.maxSize, digester, forms.digests(), forms.editions(), out, settings);
  }

  private int dryRun(DigestRun run, RunPlan plan)
      throws IOException, InterruptedException, UsageException {
    DryRun dry = run.dryRun(plan);
    dry.lines().forEach(spec.commandLine().getOut()::println);
    String time =
        dry.seconds()
            .map(s -> ", about " + Seconds.text(s) + " at the speed of the last run")
            .orElse(", no earlier run to tell the time");
    spec.commandLine()
        .getErr()
        .println("breve: %d to do (%d sentences)%s".formatted(dry.toDo(), dry.sentences(), time));
    return ExitCode.OK.number();
  }

  private Progress progress(Stop stop) {
    if (output.events) {
      return new EventLines(spec.commandLine().getOut(), stop);
    }
    return verbosity.quiet ? Progress.SILENT : TerminalProgress.on(spec.commandLine().getErr());
  }
}
