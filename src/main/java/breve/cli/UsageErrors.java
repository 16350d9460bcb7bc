package breve.cli;

import breve.language.EditDistance;
import breve.run.folder.LocaleNames;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A wrong command line: what is wrong, what may have been meant, and where help is. Exit code 2.
 */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int FURTHEST = 3;

  /** What Java makes of a byte of the command line that is no character in the locale. */
  private static final char UNREADABLE = '\uFFFD';

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (e.getMessage().indexOf(UNREADABLE) >= 0) {
      err.println(
          name
              + ": this locale has no letters for a name that was given ("
              + System.getProperty("sun.jnu.encoding")
              + "): "
              + LocaleNames.REMEDY);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    err.println(name + ": " + e.getMessage().replaceAll("\\s*\\R\\s*", " ") + origin(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().get(0);
      meant(wrong, command).ifPresent(meant -> err.println("Did you mean " + meant + "?"));
    }
    err.println("Try '" + name + " --help'.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Where a value stands that is not on the command line, if it is the one complained of. */
  private static String origin(ParameterException e) {
    if (e.getArgSpec() instanceof OptionSpec option
        && e.getCommandLine().getDefaultValueProvider() instanceof ConfiguredDefaults defaults) {
      return defaults
          .setting(ConfiguredDefaults.key(option))
          .filter(setting -> e.getMessage().contains("'" + setting.value() + "'"))
          .map(setting -> "; it stands in " + setting.origin())
          .orElse("");
    }
    return "";
  }

  private static Optional<String> meant(String wrong, CommandLine command) {
    Set<String> known =
        wrong.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    String bare = wrong.replaceFirst("=.*", "");
    return known.stream()
        .min(Comparator.comparingInt(name -> EditDistance.of(bare, name)))
        .filter(
            name ->
                EditDistance.of(bare, name) <= FURTHEST
                    && EditDistance.of(bare, name) < name.length());
  }
}
