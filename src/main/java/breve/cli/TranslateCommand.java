package breve.cli;

import breve.Settings;
import breve.article.formats.DecodedLines;
import breve.check.list.Checks;
import breve.cli.options.TranslationOptions;
import breve.cli.options.VerbosityOptions;
import breve.run.inbox.StandardInput;
import breve.translate.LineFilter;
import breve.translate.Translator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plain filter: French lines in, English lines out. */
@Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    description =
        "Translates French text line by line: one line in, one line out, blank lines kept. Nothing is"
            + " guessed: no title, no date. What is doubtful is told on standard error (not with -q).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve translate article.txt",
      "  echo 'Le ministre a démissionné.' | breve translate",
      "  breve translate --glossary terms.tsv article.txt",
      "  breve translate --json article.txt           with findings and estimates",
      "  breve translate --beam 1 < big.fr > big.en     greedy, several times as fast",
    })
final class TranslateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Plain text. Without it, or with -: standard input.")
  private Path file;

  @Option(
      names = "--json",
      description =
          "Print an object for each sentence, one a line: line, source, english, findings,"
              + " estimate.")
  private boolean json;

  @Mixin private TranslationOptions options;
  @Mixin private VerbosityOptions verbosity;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (file == null || file.toString().equals("-")) {
      translate(StandardInput.open(), "standard input");
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        translate(in, file.toString());
      }
    }
    return 0;
  }

  private void translate(InputStream in, String name) throws IOException {
    Settings settings = options.settings(spec.commandLine().getErr());
    // Before the first line is waited for: a missing model is told at once.
    try (Translator translator = settings.openTranslator()) {
      BufferedReader lines = DecodedLines.of(in, name);
      Checks checks = settings.checks();
      Doubts doubts = new Doubts("breve translate", spec.commandLine().getErr(), verbosity.quiet);
      new LineFilter(translator, checks.glossary(), checks.capitals()::restored)
          .run(lines, spec.commandLine().getOut(), line -> told(line, doubts));
      doubts.finish();
    }
  }

  private String told(LineFilter.Line line, Doubts doubts) {
    StringBuilder objects = new StringBuilder();
    for (LineFilter.Sentence sentence : line.sentences()) {
      doubts.sentence("line " + line.number(), sentence.findings(), sentence.estimate());
      objects.append(
          new SentenceJson()
              .with("line", line.number())
              .with("source", sentence.source())
              .with("english", sentence.english())
              .with(sentence.findings())
              .with(sentence.estimate())
              .line());
    }
    return json ? objects.toString() : line.english() + "\n";
  }
}
