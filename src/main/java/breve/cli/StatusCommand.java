package breve.cli;

import breve.run.folder.OutputFolder;
import breve.run.outcome.ExitCode;
import breve.run.outcome.UsageException;
import breve.run.report.StatusText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how the last run went. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says in at most ten lines how the last run went, what failed, and what to do.",
    footerHeading = "%nExamples:%n",
    footer = {"  breve status", "  breve status -o digests"})
final class StatusCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "out",
      description = "The run's output folder. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      StatusText.of(new OutputFolder(out).report()).forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK.number();
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
