package breve.cli.options;

import java.util.List;
import picocli.CommandLine.Option;

/** How much a command says on standard error. */
public final class VerbosityOptions {
  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: what is done, and the whole of an error.")
  boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say less: failures only.")
  public boolean quiet;

  /** Sets the level of all logs; they take it when the first one is made, so it comes before. */
  public static void apply(List<String> args) {
    if (args.contains("-v") || args.contains("--verbose")) {
      System.setProperty("org.slf4j.simpleLogger.log.breve", "debug");
    } else if (args.contains("-q") || args.contains("--quiet")) {
      System.setProperty("org.slf4j.simpleLogger.log.breve", "error");
    }
  }
}
