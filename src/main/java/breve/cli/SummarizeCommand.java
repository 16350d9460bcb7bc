package breve.cli;

import breve.Breve;
import breve.Settings;
import breve.article.Article;
import breve.article.Reading;
import breve.article.formats.Articles;
import breve.cli.options.BulletOptions;
import breve.cli.options.TranslationOptions;
import breve.run.inbox.StandardInput;
import breve.run.outcome.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the English bullets of one French article. */
@Command(
    name = "summarize",
    mixinStandardHelpOptions = true,
    description = "Prints three to five English bullets for one French article.",
    footerHeading = "%nExamples:%n",
    footer = {"  breve summarize article.txt", "  breve summarize < article.txt"})
final class SummarizeCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A French article. Without it, or with -: standard input.")
  private Path file;

  @Mixin private TranslationOptions options;

  @ArgGroup(validate = false, heading = "%nBullets:%n")
  private BulletOptions bullets = new BulletOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Reading reading = read();
    if (reading instanceof Reading.Failed failed) {
      err.println("breve summarize: " + name() + ": " + failed.detail());
      return ExitCode.SOME_FAILED.number();
    }
    if (reading instanceof Reading.Skipped skipped) {
      err.println("breve summarize: " + name() + ": " + skipped.detail());
      return ExitCode.OK.number();
    }
    Article article = ((Reading.Read) reading).article();
    Settings settings = options.settings(err);
    bullets.fill(settings);
    try (Breve breve = settings.open()) {
      breve
          .digest(article)
          .bullets()
          .forEach(bullet -> spec.commandLine().getOut().println("- " + bullet.text()));
    }
    return ExitCode.OK.number();
  }

  /** The first article of the input: a file that holds several is a feed, for {@code digest}. */
  private Reading read() throws IOException {
    Articles articles = new Articles();
    List<Reading> readings =
        isStandardInput()
            ? articles.read("standard input", StandardInput.open().readAllBytes())
            : articles.read(file, file);
    return readings.get(0);
  }

  private boolean isStandardInput() {
    return file == null || file.toString().equals("-");
  }

  private String name() {
    return isStandardInput() ? "standard input" : file.toString();
  }
}
