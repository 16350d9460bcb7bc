package breve.cli.options;

import breve.Settings;
import breve.model.Direction;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How to translate, shared by all commands that do. */
public final class TranslationOptions {
  @ArgGroup(validate = false, heading = "%nModels:%n")
  public ModelOptions models = new ModelOptions();

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
        names = "--from",
        paramLabel = "LANG",
        description =
            "The language to read, for a model that knows several: fr, or a code of the model's own"
                + " such as fra_Latn. Without it: as the model's card says, else French.")
    String from;

    @Option(
        names = "--to",
        paramLabel = "LANG",
        description = "The language to write. Without it: as the model says, else English.")
    String to;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Sentences translated side by side. Without it: one for each core.")
    Integer threads;

    @Option(
        names = "--no-repair",
        description = "Keep the first translation where a check rejects it: faster.")
    boolean noRepair;

    @Option(
        names = "--memory-budget",
        paramLabel = "SIZE",
        converter = SizeConverter.class,
        description =
            "Memory that the process may hold, Java's heap (-Xmx) included: 800MB. Batches, then"
                + " threads, become fewer to fit; the English stays the same.")
    Long memoryBudget;

    @Option(
        names = "--glossary",
        paramLabel = "FILE",
        description =
            "Terms to be called so: lines of French, English and, for what is not to be translated,"
                + " keep; CSV or TSV.")
    Path glossary;
  }

  /**
   * Settings that say so; without models for bullets unless {@link BulletOptions} fills them in.
   *
   * @param err hears warnings about models
   */
  public Settings settings(PrintWriter err) {
    Settings settings = models.settings().salienceModel(false).compressionModel(false);
    settings.repair(!decoding.noRepair);
    settings.warnings(warning -> err.println("breve: warning: " + warning));
    Optional.ofNullable(decoding.beam).ifPresent(settings::beams);
    settings.direction(
        new Direction(Optional.ofNullable(decoding.from), Optional.ofNullable(decoding.to)));
    Optional.ofNullable(decoding.threads).ifPresent(settings::threads);
    Optional.ofNullable(decoding.memoryBudget).ifPresent(settings::memoryBudget);
    Optional.ofNullable(decoding.glossary).ifPresent(settings::glossary);
    return settings;
  }
}
