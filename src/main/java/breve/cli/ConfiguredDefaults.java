package breve.cli;

import breve.run.Configuration;
import breve.run.Configuration.Setting;
import breve.run.outcome.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes what the command line leaves open from the configuration. */
final class ConfiguredDefaults implements IDefaultValueProvider {
  private static final Set<String> COMMANDS =
      Set.of(
          "digest",
          "status",
          "translate",
          "summarize",
          "shorten",
          "bench",
          "models",
          "doctor",
          "export");

  /** Said once, about this very call; a file that says it always would be a mistake. */
  private static final Set<String> NO_SETTINGS =
      Set.of("help", "version", "config", "dry-run", "apart", "verbose", "quiet");

  private final Configuration configuration;

  private ConfiguredDefaults(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Has a command line take its defaults from the configuration.
   *
   * @param args looked through for {@code --config}, since defaults are taken before it is parsed
   * @throws UsageException when the configuration is wrong
   */
  static void install(
      CommandLine command, List<String> args, Path folder, Map<String, String> environment)
      throws UsageException {
    List<String> keys = keys(command.getSubcommands().get("digest"));
    command.setDefaultValueProvider(
        new ConfiguredDefaults(
            Configuration.load(file(args), folder, environment, keys, Set.of())));
  }

  private static Optional<Path> file(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--config=")) {
        return Optional.of(Path.of(args.get(i).substring("--config=".length())));
      }
      if (args.get(i).equals("--config") && i + 1 < args.size()) {
        return Optional.of(Path.of(args.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** The settings there are: the long options of {@code breve digest}. */
  static List<String> keys(CommandLine digest) {
    return digest.getCommandSpec().options().stream()
        .map(ConfiguredDefaults::key)
        .filter(key -> !NO_SETTINGS.contains(key))
        .sorted()
        .toList();
  }

  static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    boolean ours = COMMANDS.contains(argument.command().name());
    return ours && argument instanceof OptionSpec option
        ? setting(key(option)).map(Setting::value).orElse(null)
        : null;
  }

  /** A setting, if it was made. */
  Optional<Setting> setting(String key) {
    return configuration.get(key);
  }
}
