package breve.cli.options;

import breve.Settings;
import java.nio.file.Path;
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

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Translation model: the name of its directory in such a folder. Without it:"
              + " fr-en-gemma, else fr-en.")
  String model;

  /** Says so in the settings. */
  public Settings fill(Settings settings) {
    if (models != null) {
      settings.models(models);
    }
    if (model != null) {
      settings.model(model);
    }
    return settings;
  }

  /** Settings that say this and nothing else. */
  public Settings settings() {
    return fill(new Settings());
  }
}
