package breve.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code breve memory}: what was translated before, for other tools. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "Gives the translation memory of earlier runs to other tools.",
    synopsisSubcommandLabel = "export",
    subcommands = MemoryExportCommand.class)
final class MemoryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "What is to be done with the translation memory: export?");
  }
}
