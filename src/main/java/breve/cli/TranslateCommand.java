package breve.cli;

import breve.translate.LineFilter;
import breve.translate.Translator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
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
      "  echo 'Le chat dort.' | breve translate",
      "  breve translate --beam 1 < big.fr > big.en     greedy, several times as fast",
    })
final class TranslateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "UTF-8 text. Without it, or with -: standard input.")
  private Path file;

  @Mixin private TranslationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (BufferedReader lines = reader();
        Translator translator = options.open(spec.commandLine().getErr())) {
      new LineFilter(translator).run(lines, out);
    }
    return 0;
  }

  private BufferedReader reader() throws IOException {
    boolean standardInput = file == null || file.toString().equals("-");
    InputStream in = standardInput ? System.in : Files.newInputStream(file);
    // An InputStreamReader replaces malformed bytes; one bad byte must not cost the rest.
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
