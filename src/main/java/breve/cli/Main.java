package breve.cli;

import breve.cli.measure.BenchCommand;
import breve.cli.measure.EvaluateCommand;
import breve.cli.measure.ShortenCommand;
import breve.cli.options.VerbosityOptions;
import breve.language.Version;
import breve.run.outcome.ExitCode;
import breve.run.outcome.UsageException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command {@code breve}. */
@Command(
    name = "breve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.BreveVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Reads French news articles and writes English digests, on this machine alone.",
    subcommands = {
      DigestCommand.class,
      FetchCommand.class,
      TranslateCommand.class,
      SummarizeCommand.class,
      ModelsCommand.class,
      MemoryCommand.class,
      StatusCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      ShortenCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve digest articles/ -o out     a digest of every article",
      "  breve fetch; breve digest inbox  the new articles of feeds.opml, and their digests",
      "  breve translate < a.fr > a.en     a plain filter, line by line",
      "  breve models                      which models are there, and are they sound?",
    })
public final class Main {
  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // The platform's charset may be ASCII under cron; French and English text never is.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    VerbosityOptions.apply(List.of(args)); // before the first logger is made
    CommandLine command =
        commandLine(
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8));
    try {
      ConfiguredDefaults.install(
          command, List.of(args), Path.of("").toAbsolutePath(), System.getenv());
    } catch (UsageException e) {
      err.println("breve: " + e.getMessage());
      System.exit(ExitCode.USAGE.number());
    }
    System.exit(command.execute(args));
  }

  /**
   * The command line, ready to execute; its exit codes are those of the design.
   *
   * @param out what was asked for
   * @param err everything else
   */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new Main());
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
    return command
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setExecutionStrategy(new WholeOutput())
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new OneLineErrors());
  }

  /** Prints {@code breve 0.1.0}. */
  static final class BreveVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"breve " + Version.current()};
    }
  }
}
