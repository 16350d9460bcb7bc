package breve.cli.measure;

import breve.Settings;
import breve.check.list.Checks;
import breve.check.quality.Evidence;
import breve.check.quality.Feature;
import breve.check.quality.Features;
import breve.check.quality.Judge;
import breve.cli.options.TranslationOptions;
import breve.language.Sha256;
import breve.translate.LineFilter;
import breve.translate.Translator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code breve evaluate quality}: the features from which the quality of a sentence is estimated.
 */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Translates sentences and writes what the estimate of quality is learnt from: a line for each"
          + " sentence with its id, a hash of its English, its features, its French and its English,"
          + " between tabs.",
      "models/recipes/quality makes a reading sheet of it, and learns quality.json from the labels."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve evaluate quality everyday/*.tsv > features.tsv",
      "  breve evaluate quality --every 25 newstest2013.fr > more.tsv"
    })
final class EvaluateQualityCommand implements Callable<Integer> {
  private static final int HASH_DIGITS = 8;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "French, a line each; of a file that ends in .tsv the second column, after the kind of"
              + " line.")
  private List<Path> files;

  @Option(
      names = "--every",
      defaultValue = "1",
      paramLabel = "N",
      description = "Only the first line of every N (default: ${DEFAULT-VALUE}).")
  private int every;

  @Mixin private TranslationOptions options;

  @Spec private CommandSpec spec;

  /** A line of a file, and what its sentences are called. */
  private record Read(String id, String kind, String french) {}

  @Override
  public Integer call() throws IOException {
    Map<String, Evidence> seen = new ConcurrentHashMap<>();
    Judge recording =
        evidence -> {
          seen.put(evidence.french(), evidence);
          return Judge.NONE.judged(evidence);
        };
    Settings settings = options.settings(spec.commandLine().getErr()).judge(recording);
    Checks checks = settings.checks();
    List<Read> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(read(file));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        "id\tkind\thash\t"
            + Features.all().stream().map(Feature::name).collect(Collectors.joining("\t"))
            + "\tfrench\tenglish\n");
    try (Translator translator = settings.openTranslator()) {
      LineFilter filter =
          new LineFilter(translator, checks.glossary(), checks.capitals()::restored);
      List<LineFilter.Line> translated =
          filter.translated(lines.stream().map(Read::french).toList(), 1);
      for (int i = 0; i < lines.size(); i++) {
        List<LineFilter.Sentence> sentences = translated.get(i).sentences();
        for (int k = 0; k < sentences.size(); k++) {
          LineFilter.Sentence sentence = sentences.get(k);
          Evidence evidence = seen.get(checks.capitals().restored(sentence.source()));
          if (evidence != null) { // else nothing was translated, as of a number alone
            String id = lines.get(i).id() + (sentences.size() > 1 ? "." + (k + 1) : "");
            out.print(row(id, lines.get(i).kind(), sentence, evidence));
          }
        }
      }
    }
    out.flush();
    return 0;
  }

  private List<Read> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stem = name.replaceFirst("\\.[^.]+$", "");
    boolean table = name.endsWith(".tsv");
    List<String> lines = Files.readAllLines(file);
    List<Read> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += Math.max(1, every)) {
      String[] columns = table ? lines.get(i).split("\t", -1) : new String[] {"", lines.get(i)};
      read.add(
          new Read(
              stem + ":" + (i + 1),
              table ? columns[0] : "sentence",
              columns.length > 1 ? columns[1] : ""));
    }
    return Collections.unmodifiableList(read);
  }

  private static String row(
      String id, String kind, LineFilter.Sentence sentence, Evidence evidence) {
    String features =
        Features.all().stream()
            .map(feature -> feature.of(evidence))
            .map(value -> value.isNaN() ? "" : String.format(Locale.ROOT, "%.4f", value))
            .collect(Collectors.joining("\t"));
    return String.join(
            "\t",
            id,
            kind,
            Sha256.hex(sentence.english()).substring(0, HASH_DIGITS),
            features,
            oneField(sentence.source()),
            oneField(sentence.english()))
        + "\n";
  }

  private static String oneField(String text) {
    return text.replaceAll("[\t\n\r]", " ");
  }
}
