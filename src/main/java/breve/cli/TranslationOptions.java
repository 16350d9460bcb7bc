package breve.cli;

import breve.check.Checks;
import breve.model.ModelDirectory;
import breve.run.Processor;
import breve.translate.BatchingTranslator;
import breve.translate.OnnxSentenceModel;
import java.io.PrintWriter;
import java.util.OptionalInt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to translate, shared by all commands that do. */
final class TranslationOptions {
  /** The directory of the translation model under the folder of models. */
  static final String MODEL = "fr-en";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup(validate = false, heading = "%nModels:%n")
  ModelOptions models = new ModelOptions();

  @ArgGroup(validate = false, heading = "%nDecoding:%n")
  Decoding decoding = new Decoding();

  static final class Decoding {
    @Option(
        names = "--beam",
        paramLabel = "N",
        description =
            "Beams of the search; 1 is greedy, fast and a little worse. Without it: as the"
                + " model says.")
    Integer beam;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Sentences translated side by side. Without it: one for each core.")
    Integer threads;

    @Option(
        names = "--no-repair",
        description = "Keep the first translation where a check rejects it: faster.")
    boolean noRepair;
  }

  /** Loads the translator; a warning about the model goes to {@code err}. */
  BatchingTranslator open(PrintWriter err) {
    ModelDirectory directory = models.search().find(MODEL);
    directory.warning().ifPresent(warning -> err.println("breve: warning: " + warning));
    OptionalInt beams =
        decoding.beam == null
            ? OptionalInt.empty()
            : OptionalInt.of(atLeastOne("--beam", decoding.beam));
    int threads =
        decoding.threads == null
            ? Processor.physicalCores()
            : atLeastOne("--threads", decoding.threads);
    return new BatchingTranslator(
        OnnxSentenceModel.load(directory, beams), threads, Checks.standard(), !decoding.noRepair);
  }

  private int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + " must be 1 or more, not " + value);
    }
    return value;
  }
}
