package breve.cli;

import breve.Breve;
import breve.Settings;
import breve.article.Article;
import breve.article.Reading;
import breve.article.SentenceId;
import breve.check.quality.Estimate;
import breve.cli.options.BulletOptions;
import breve.cli.options.TranslationOptions;
import breve.cli.options.VerbosityOptions;
import breve.digest.Digest;
import breve.digest.Digest.DigestSentence;
import breve.run.outcome.ExitCode;
import breve.summarize.Bullet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the English bullets of one French article. */
@Command(
    name = "summarize",
    mixinStandardHelpOptions = true,
    description =
        "Prints three to five English bullets for one French article. What is doubtful is told on"
            + " standard error (not with -q).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve summarize article.txt",
      "  breve summarize < article.txt",
      "  breve summarize feed.rss#c1380b3de8c3"
    })
final class SummarizeCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A French article, or FILE#ID for one of a feed or mailbox. Without it, or with -:"
              + " standard input.")
  private Path file;

  @Option(
      names = "--json",
      description =
          "Print an object for each bullet, one a line: english, sentences, source, findings,"
              + " estimate.")
  private boolean json;

  @Mixin private VerbosityOptions verbosity;
  @Mixin private TranslationOptions options;

  @ArgGroup(validate = false, heading = "%nBullets:%n")
  private BulletOptions bullets = new BulletOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ChosenArticle choice = ChosenArticle.of(file == null ? Path.of("-") : file);
    List<Reading> readings = choice.readings();
    Optional<Reading> chosen = choice.among(readings);
    if (chosen.isEmpty() && readings.get(0) instanceof Reading.Failed) {
      chosen = Optional.of(readings.get(0));
    }
    if (chosen.isEmpty()) {
      refuse(choice, readings);
      return ExitCode.USAGE.number();
    }
    if (readings.size() > 1 && choice.item().isEmpty()) {
      err.println(
          "breve summarize: %s holds %d articles, of which the first that is French is summarised;"
                  .formatted(choice.name(), readings.size())
              + " name another one by its id, as here:");
      choice.lines(readings).forEach(err::println);
    }
    if (chosen.get() instanceof Reading.Failed failed) {
      err.println("breve summarize: " + choice.name() + ": " + failed.line());
      return ExitCode.SOME_FAILED.number();
    }
    if (chosen.get() instanceof Reading.Skipped skipped) {
      err.println("breve summarize: " + choice.name() + ": " + skipped.line());
      return ExitCode.OK.number();
    }
    print(((Reading.Read) chosen.get()).article());
    return ExitCode.OK.number();
  }

  private void refuse(ChosenArticle choice, List<Reading> readings) {
    PrintWriter err = spec.commandLine().getErr();
    List<String> lines = choice.lines(readings).toList();
    err.println(
        "breve summarize: %s holds no article #%s; %s"
            .formatted(
                choice.name(),
                choice.item().orElse(""),
                lines.isEmpty() ? "it is a single one: leave the # out" : "it holds these:"));
    lines.forEach(err::println);
  }

  private void print(Article article) {
    Settings settings = options.settings(spec.commandLine().getErr());
    bullets.fill(settings);
    try (Breve breve = settings.open()) {
      Digest digest = breve.digest(article);
      Doubts doubts = new Doubts("breve summarize", spec.commandLine().getErr(), verbosity.quiet);
      int number = 1;
      for (Bullet bullet : digest.bullets()) {
        List<DigestSentence> cited =
            digest.sentences().filter(s -> bullet.sentences().contains(s.id())).toList();
        Optional<Estimate> estimate = worst(cited);
        doubts.sentence("bullet " + number++, bullet.findings(), estimate);
        spec.commandLine()
            .getOut()
            .print(json ? object(bullet, cited, estimate) : "- " + bullet.text() + "\n");
      }
      spec.commandLine().getOut().flush();
      doubts.finish();
    }
  }

  private static String object(
      Bullet bullet, List<DigestSentence> cited, Optional<Estimate> estimate) {
    return new SentenceJson()
        .with("english", bullet.text())
        .with("sentences", bullet.sentences().stream().map(SentenceId::toString).toList())
        .with("source", cited.stream().map(DigestSentence::french).toList())
        .with(bullet.findings())
        .with(estimate)
        .line();
  }

  /** A bullet is as good as the worst sentence that it comes from. */
  private static Optional<Estimate> worst(List<DigestSentence> cited) {
    return cited.stream().allMatch(s -> s.estimate().isPresent())
        ? cited.stream()
            .flatMap(s -> s.estimate().stream())
            .min(Comparator.comparingDouble(Estimate::right))
        : Optional.empty();
  }
}
