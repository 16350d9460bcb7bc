package breve.cli.measure;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Pair;
import breve.check.list.Checks;
import breve.evaluate.checks.CheckMeasurement;
import breve.evaluate.checks.RuleMeasurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code breve evaluate checks}: false alarms on references, detection of corruptions. */
@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the checks: how many right translations they flag, how many corrupted ones they see.",
      "Prints a Markdown table."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve evaluate checks --source news.fr --reference news.en",
      "  breve evaluate checks --source news.fr --reference news.en --half ALL --alarms number",
      "        every number finding on translations that are right, by line"
    })
public final class EvaluateChecksCommand implements Callable<Integer> {
  /** Which lines are measured, counted from 1. */
  enum Half {
    ODD,
    EVEN,
    ALL
  }

  @Option(
      names = "--source",
      required = true,
      paramLabel = "FR",
      description = "French, one sentence a line.")
  private Path source;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "EN",
      description = "Its right English, line by line.")
  private Path reference;

  @Option(
      names = "--half",
      defaultValue = "EVEN",
      paramLabel = "HALF",
      description =
          "Lines to measure: ${COMPLETION-CANDIDATES}. Thresholds were set on ODD (default: ${DEFAULT-VALUE}).")
  private Half half;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Decides the corruptions (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "Also write every finding that was counted, and every corruption that its check did not see, to a file:"
              + " line, kind or corruption, message, French and English, between tabs.")
  private Path list;

  @Option(
      names = "--alarms",
      paramLabel = "KIND",
      split = ",",
      description =
          "Measure only the false alarms of these kinds of finding (number, name, negation, ...), and print each.")
  private List<String> alarms = List.of();

  @Option(
      names = "--rules",
      description =
          "Measure each rule of the checks instead: what changes when it alone is left out.")
  private boolean rules;

  @Option(
      names = "--lines",
      paramLabel = "FROM-TO",
      description = "Only these lines, counted from 1: 1-2000.")
  private String range;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<String> french = Files.readAllLines(source);
    List<String> english = Files.readAllLines(reference);
    if (french.size() != english.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "not line by line: " + french.size() + " lines and " + english.size());
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < french.size(); i++) {
      pairs.add(Pair.of(french.get(i), english.get(i)));
    }
    IntPredicate inRange = range();
    IntPredicate lines =
        i -> inRange.test(i) && (half == Half.ALL || (half == Half.ODD) == (i % 2 == 0));
    PrintWriter out = spec.commandLine().getOut();
    if (rules) {
      print(out, new RuleMeasurement(pairs, lines, seed));
      return 0;
    }
    CheckMeasurement measurement = new CheckMeasurement(Checks.standard(), pairs, seed);
    List<String> listed = new ArrayList<>();
    if (!alarms.isEmpty()) {
      Set<Finding.Kind> kinds = kinds();
      print(out, measurement.falseAlarms(lines, kinds, example -> listed.add(line(example))));
      listed.forEach(out::println);
      out.flush();
      return 0;
    }
    print(out, measurement.falseAlarms(lines, example -> listed.add(line(example))));
    print(out, measurement.detections(lines, example -> listed.add(line(example))));
    out.flush();
    if (list != null) {
      Files.write(list, listed);
    }
    return 0;
  }

  private Set<Finding.Kind> kinds() {
    Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
    for (String name : alarms) {
      kinds.add(
          Arrays.stream(Finding.Kind.values())
              .filter(kind -> kind.jsonName().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "no kind of finding is called " + name)));
    }
    return kinds;
  }

  private IntPredicate range() {
    if (range == null) {
      return i -> true;
    }
    if (!range.matches("\\d{1,9}-\\d{1,9}")) {
      throw new ParameterException(spec.commandLine(), "--lines takes FROM-TO, not " + range);
    }
    int from = Integer.parseInt(range.substring(0, range.indexOf('-')));
    int to = Integer.parseInt(range.substring(range.indexOf('-') + 1));
    return i -> i + 1 >= from && i + 1 <= to;
  }

  private static String line(CheckMeasurement.Example example) {
    return String.join(
        "\t",
        String.valueOf(example.line() + 1),
        example.what(),
        example.message(),
        example.pair().french(),
        example.pair().english());
  }

  private static void print(PrintWriter out, CheckMeasurement.FalseAlarms alarms) {
    out.println("| right translations flagged | sentences | share |");
    out.println("|---|---|---|");
    row(out, "**all findings shown by default**", alarms.flagged(), alarms.sentences());
    for (Map.Entry<Finding.Kind, Integer> kind : alarms.byKind().entrySet()) {
      row(out, kind.getKey().jsonName(), kind.getValue(), alarms.sentences());
    }
    row(out, "with the weak ones", alarms.weak(), alarms.sentences());
    out.println();
  }

  private static void print(PrintWriter out, List<CheckMeasurement.Detection> detections) {
    out.println("| corruption | sentences | seen by its check | seen by any |");
    out.println("|---|---|---|---|");
    int numbers = 0;
    int numbersSeen = 0;
    int names = 0;
    int namesSeen = 0;
    for (CheckMeasurement.Detection d : detections) {
      out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %s |%n",
          d.corruption().name(),
          d.sentences(),
          share(d.detected(), d.sentences()),
          share(d.detectedAny(), d.sentences()));
      if (d.corruption().kind() == Finding.Kind.NUMBER) {
        numbers += d.sentences();
        numbersSeen += d.detected();
      } else if (d.corruption().kind() == Finding.Kind.NAME) {
        names += d.sentences();
        namesSeen += d.detected();
      }
    }
    out.printf(
        Locale.ROOT, "| **all numbers** | %d | %s | |%n", numbers, share(numbersSeen, numbers));
    out.printf(Locale.ROOT, "| **all names** | %d | %s | |%n", names, share(namesSeen, names));
  }

  private static void print(PrintWriter out, RuleMeasurement measurement) {
    out.println(
        "| without | fits | right translations flagged | with the weak ones | corruptions seen |");
    out.println("|---|---|---|---|---|");
    for (Check check : Checks.standard().each()) {
      for (RuleMeasurement.Worth worth : measurement.of(check)) {
        out.printf(
            Locale.ROOT,
            "| %s | %d | %+d | %+d | %+d |%n",
            worth.rule().title(),
            worth.sentences(),
            worth.alarms(),
            worth.weak(),
            -worth.seen());
      }
      out.flush();
    }
  }

  private static void row(PrintWriter out, String what, int part, int whole) {
    out.printf(Locale.ROOT, "| %s | %d of %d | %s |%n", what, part, whole, share(part, whole));
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
