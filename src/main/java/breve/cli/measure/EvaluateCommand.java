package breve.cli.measure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code breve evaluate}: scores what a system wrote beside what people wrote. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Scores translations, summaries or compressions beside their references, and measures the checks.",
    synopsisSubcommandLabel = "(translation | summary | compression | checks | quality)",
    subcommands = {
      EvaluateTranslationCommand.class,
      EvaluateSummaryCommand.class,
      EvaluateCompressionCommand.class,
      EvaluateChecksCommand.class,
      EvaluateQualityCommand.class
    })
public final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "What is to be scored: translation, summary, compression, checks or quality?");
  }
}
