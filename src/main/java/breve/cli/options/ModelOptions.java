package breve.cli.options;

import breve.model.ModelSearch;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where models are looked for, shared by all commands that need one. */
public final class ModelOptions {
  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Folder that holds the models. Without it: $BREVE_MODELS, then models/ in the working"
              + " folder, models/ beside the jar, and the user's data folder.")
  Path models;

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
