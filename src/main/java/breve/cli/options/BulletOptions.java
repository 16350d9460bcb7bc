package breve.cli.options;

import breve.Settings;
import picocli.CommandLine.Option;

/** How bullets are made, shared by all commands that make some. */
public final class BulletOptions {
  /** What shortens bullets. */
  enum Compression {
    /** The model, where there is one. */
    model,
    /** Nothing: bullets keep their sentences whole. */
    none
  }

  @Option(
      names = "--compress",
      paramLabel = "HOW",
      defaultValue = "model",
      description =
          "Shorten long bullets with the compression model, if it is there, or not at all:"
              + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  Compression compression = Compression.model;

  /** What tells which sentences matter. */
  enum Sentences {
    /** The model, where there is one, else LexRank. */
    model,
    /** LexRank centrality with a bonus for early sentences. */
    lexrank
  }

  @Option(
      names = "--salience",
      paramLabel = "HOW",
      defaultValue = "model",
      description =
          "Choose sentences by the salience model, or by LexRank, which also serves where there is"
              + " no salience model: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  Sentences sentences = Sentences.model;

  /** Says so in the settings. */
  public void fill(Settings settings) {
    settings
        .salienceModel(sentences == Sentences.model)
        .compressionModel(compression == Compression.model);
  }
}
