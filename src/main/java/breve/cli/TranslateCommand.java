package breve.cli;

import breve.Settings;
import breve.cli.options.TranslationOptions;
import breve.cli.options.VerbosityOptions;
import breve.translate.LineFilter;
import breve.translate.Translator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
      description = "UTF-8 text. Without it, or with -: standard input.")
  private Path file;

  @Mixin private TranslationOptions options;
  @Mixin private VerbosityOptions unusedHere; // read before the command line is, by Main
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (file == null || file.toString().equals("-")) {
      translate(System.in);
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        translate(in);
      }
    }
    return 0;
  }

  private void translate(InputStream in) throws IOException {
    // An InputStreamReader replaces malformed bytes; one bad byte must not cost the rest.
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Settings settings = options.settings(spec.commandLine().getErr());
    try (Translator translator = settings.openTranslator()) {
      new LineFilter(translator, settings.checks().glossary())
          .run(lines, spec.commandLine().getOut());
    }
  }
}
