package breve.cli.options;

import breve.model.ModelDirectory;
import breve.model.ModelSearch;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where models are looked for, shared by all commands that need one. */
public final class ModelOptions {
  /** The directory of the translation model that is ours whole, and where installed ones go. */
  public static final String OPEN = "fr-en";

  private static final List<String> TRANSLATION = List.of("fr-en-gemma", OPEN);

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Folder that holds the models. Without it: $BREVE_MODELS, then models/ in the working"
              + " folder, models/ beside the jar, and the user's data folder.")
  Path models;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Translation model: the name of its directory in such a folder. Without it:"
              + " fr-en-gemma, else fr-en.")
  String model;

  /**
   * The translation model: the one that is named, or of those that ship the better one that is
   * there.
   *
   * @throws breve.model.ModelProblem when there is none, or it is not as its card says
   */
  public ModelDirectory translation() {
    ModelSearch search = search();
    if (model == null) {
      return search.findFirst(TRANSLATION).orElseGet(() -> search.find(OPEN));
    }
    return search.find(model);
  }

  public ModelSearch search() {
    return ModelSearch.of(
        Optional.ofNullable(models), System.getenv(), Path.of("").toAbsolutePath(), jar());
  }

  /** The jar or classes folder that this class came from. */
  private static Optional<Path> jar() {
    try {
      return Optional.of(
          Path.of(ModelOptions.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty(); // loaded from something that is no file: then nothing lies beside it
    }
  }
}
