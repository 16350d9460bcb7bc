package breve.cli;

import breve.Breve;
import breve.Settings;
import breve.cli.options.BulletOptions;
import breve.cli.options.DeliveryOptions;
import breve.cli.options.MemoryOptions;
import breve.cli.options.OutputOptions;
import breve.cli.options.RunOptions;
import breve.cli.options.TranslationOptions;
import breve.cli.options.VerbosityOptions;
import breve.run.DryRun;
import breve.run.RunOrder;
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
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      "  breve digest inbox --deliver me@localhost  what is new comes as a mail",
      "  curl -s https://.../feed | breve digest -  one feed, or page, from elsewhere",
      "",
      "Exit codes: 0 all is well, 2 usage, 3 some articles failed, 5 the model is missing or",
      "altered, 6 another run is at work, 7 the deadline was reached, 130/143 interrupted."
    })
final class DigestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = "seeds",
      description =
          "Articles, feeds, and folders of them; - is standard input. Default: ${DEFAULT-VALUE}")
  private List<Path> paths;

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @ArgGroup(validate = false, heading = "%nDelivery:%n")
  private DeliveryOptions delivery = new DeliveryOptions();

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

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (run.apart) {
      return OwnProcess.serve(
          this::settings, breve -> remembered(breve, new OutputFolder(output.out)));
    }
    Stop stop = new Stop();
    Signals.stop(stop);
    RunOrder order = order();
    EditionDelivery after =
        new EditionDelivery(
            delivery.recipients(output, spec.commandLine()),
            delivery.sendmail,
            delivery.from(spec.commandLine()),
            verbosity.quiet);
    try {
      RunPlan plan = prepare(order);
      try (Breve breve = settings().open()) {
        return run.dryRun
            ? tell(breve.dryRun(plan, order))
            : tell(execute(breve, plan, order, stop), order.out(), after);
      }
    } catch (LockedException e) {
      spec.commandLine().getErr().println("breve digest: " + e.getMessage());
      return ExitCode.LOCKED.number();
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private RunOrder order() {
    return new RunOrder(
            new OutputFolder(output.out),
            output.renderers(spec.commandLine()),
            output.editions(spec.commandLine()),
            run.settings(ZonedDateTime.now(ZoneId.systemDefault())).withPrune(output.prune))
        .withStories(output.stories(spec.commandLine()))
        .withApart(OwnProcess.command(spec));
  }

  private Settings settings() {
    Settings settings = translation.settings(spec.commandLine().getErr());
    bullets.fill(settings);
    return settings.maxBytes(run.maxSize);
  }

  private RunPlan prepare(RunOrder order) throws IOException, UsageException {
    RunPlan plan = RunPlan.of(paths, output.out);
    if (!run.dryRun) {
      order.out().prepare();
    }
    return plan;
  }

  private RunReport execute(Breve breve, RunPlan plan, RunOrder order, Stop stop)
      throws IOException, InterruptedException, UsageException, LockedException {
    Optional<TranslationMemory> remembered = remembered(breve, order.out());
    try {
      return breve.run(plan, order, remembered, stop, progress(stop));
    } finally {
      remembered.ifPresent(TranslationMemory::close);
    }
  }

  /** What has no hash can't be told from another model of its name: nothing of it is remembered. */
  private Optional<TranslationMemory> remembered(Breve breve, OutputFolder out) {
    return breve.verified() ? memory.open(out) : Optional.empty();
  }

  private int tell(RunReport report, OutputFolder out, EditionDelivery delivered)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<String> lines = verbosity.quiet ? SummaryLine.failures(report) : SummaryLine.of(report);
    lines.forEach(line -> err.println("breve: " + line));
    boolean empty = run.failIfEmpty && report.entries().isEmpty();
    return ExitCode.strongest(
            List.of(
                report.exitCode(),
                empty ? ExitCode.NOTHING_TO_DO : ExitCode.OK,
                metrics(report, err),
                delivered.of(report, out, err)))
        .number();
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

  private int tell(DryRun dry) {
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
