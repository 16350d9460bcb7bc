package breve.cli;

import breve.run.Configuration.Setting;
import breve.run.outcome.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Prints the settings of {@code breve digest}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = {
      "Prints each setting of breve digest, its value, and where it comes from.",
      "breve.properties is read first, then BREVE_* variables (BREVE_MAX_SIZE for max-size), then"
          + " the command line; the last one wins.",
      "Options of breve digest may follow, to see what a command would do."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve config",
      "  breve config --config nightly.properties",
      "  breve config --threads 2 --deadline 05:30"
    })
final class ConfigCommand implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "FILE", description = "Instead of breve.properties.")
  private Path unusedHere; // read before the command line is, by ConfiguredDefaults

  @Unmatched private List<String> ofDigest = new ArrayList<>();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine digest = spec.parent().commandLine().getSubcommands().get("digest");
    ParseResult given = digest.parseArgs(ofDigest.toArray(String[]::new)); // or a usage error
    List<String> keys = ConfiguredDefaults.keys(digest);
    digest.getCommandSpec().options().stream()
        .filter(option -> keys.contains(ConfiguredDefaults.key(option)))
        .sorted(Comparator.comparing(ConfiguredDefaults::key))
        .forEach(option -> spec.commandLine().getOut().println(line(option, given)));
    return ExitCode.OK.number();
  }

  private String line(OptionSpec option, ParseResult given) {
    String key = ConfiguredDefaults.key(option);
    if (given.hasMatchedOption(option)) {
      String value =
          String.join(",", given.matchedOption(option.longestName()).originalStringValues());
      return "%s = %s    # command line".formatted(key, value);
    }
    return configured(key)
        .map(setting -> "%s = %s    # %s".formatted(key, setting.value(), setting.origin()))
        .orElseGet(() -> "%s = %s    # default".formatted(key, preset(option)));
  }

  private Optional<Setting> configured(String key) {
    return spec.commandLine().getDefaultValueProvider() instanceof ConfiguredDefaults defaults
        ? defaults.setting(key)
        : Optional.empty();
  }

  private static String preset(OptionSpec option) {
    if (option.defaultValue() != null) {
      return option.defaultValue();
    }
    return option.type() == boolean.class ? "false" : "";
  }
}
