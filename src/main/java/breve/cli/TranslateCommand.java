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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plain filter: French lines in, English lines out. */
@Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    description =
        "Translates French text line by line: one line in, one line out, blank lines kept. Nothing is"
            + " guessed: no title, no date.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve translate article.txt",
      "  echo 'Le ministre a démissionné.' | breve translate",
      "  breve translate --glossary terms.tsv article.txt",
      "  breve translate --beam 1 < big.fr > big.en     greedy, several times as fast",
    })
final class TranslateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Plain text. Without it, or with -: standard input.")
  private Path file;

  @Mixin private TranslationOptions options;
  @Mixin private VerbosityOptions unusedHere; // read before the command line is, by Main
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
      new LineFilter(translator, checks.glossary(), checks.capitals()::restored)
          .run(lines, spec.commandLine().getOut());
    }
  }
}
