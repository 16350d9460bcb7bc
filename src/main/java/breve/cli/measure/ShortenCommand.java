package breve.cli.measure;

import breve.Settings;
import breve.cli.options.ModelOptions;
import breve.model.ModelDirectory;
import breve.run.inbox.StandardInput;
import breve.run.outcome.ExitCode;
import breve.summarize.Shortening;
import breve.summarize.compress.Compressor;
import breve.summarize.compress.Compressor.Extent;
import breve.summarize.compress.KeepTagger;
import breve.summarize.compress.KeptWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shortens English sentences line by line. */
@Command(
    name = "shorten",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shortens English sentences by dropping words: one line in, one line out.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve shorten sentences.en                 long ones to 25 words, as bullets are",
      "  breve shorten --as all < sentences.en      every phrase that may go",
    })
public final class ShortenCommand implements Callable<Integer> {
  /** How far to go. */
  enum As {
    /** As bullets are: sentences of more than 25 words, as far as 25 words. */
    bullet,
    /** Every phrase that model and rules let go. */
    all,
    /** Every word that the model would rather drop, without rules: for measuring it. */
    words
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "English, one sentence a line. Without it, or with -: standard input.")
  private Path file;

  @Option(
      names = "--as",
      paramLabel = "HOW",
      defaultValue = "bullet",
      description = "How far to go: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private As extent;

  @ArgGroup(validate = false, heading = "%nModels:%n")
  private ModelOptions models = new ModelOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelDirectory directory = models.settings().search().find(Settings.COMPRESSION_MODEL);
    PrintWriter out = spec.commandLine().getOut();
    directory
        .warning()
        .ifPresent(warning -> spec.commandLine().getErr().println("breve: warning: " + warning));
    try (KeepTagger tagger = KeepTagger.load(directory);
        InputStream in = isStandardInput() ? StandardInput.open() : Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Shortening shortening = shortening(tagger);
      String line = lines.readLine();
      while (line != null && !out.checkError()) {
        out.println(shortening.shorten(line).text());
        line = lines.readLine();
      }
    }
    return ExitCode.OK.number();
  }

  private Shortening shortening(KeepTagger tagger) {
    return switch (extent) {
      case bullet -> new Compressor(tagger, Extent.BULLET);
      case all -> new Compressor(tagger, Extent.ALL);
      case words -> new KeptWords(tagger);
    };
  }

  private boolean isStandardInput() {
    return file == null || file.toString().equals("-");
  }
}
