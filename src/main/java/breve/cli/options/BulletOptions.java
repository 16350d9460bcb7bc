package breve.cli.options;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.ModelSearch;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.summarize.Salience;
import breve.summarize.SalienceModel;
import breve.summarize.Shortening;
import breve.summarize.compress.Compressor;
import breve.summarize.compress.Compressor.Extent;
import breve.summarize.compress.KeepTagger;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How bullets are made, shared by all commands that make some. */
public final class BulletOptions {
  /** The directory of the compression model under the folder of models. */
  public static final String COMPRESSION = "compress-en";

  /** The directory of the salience model under the folder of models. */
  static final String SALIENCE = "salience-fr";

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

  /** A selector with the models it reads. */
  public record Opened(
      BulletSelector selector, Optional<SalienceModel> salience, Optional<KeepTagger> tagger)
      implements AutoCloseable {
    @Override
    public void close() {
      salience.ifPresent(SalienceModel::close);
      tagger.ifPresent(KeepTagger::close);
    }
  }

  /** Loads what makes bullets; a warning about a model goes to {@code err}. */
  public Opened open(ModelSearch search, PrintWriter err) {
    Optional<ModelDirectory> choosing =
        found(search, SALIENCE, sentences == Sentences.model).filter(SalienceModel::isIn);
    Optional<ModelDirectory> shortening =
        found(search, COMPRESSION, compression == Compression.model);
    Stream.of(choosing, shortening)
        .flatMap(Optional::stream)
        .flatMap(directory -> directory.warning().stream())
        .forEach(warning -> err.println("breve: warning: " + warning));
    Optional<SalienceModel> salience = choosing.map(SalienceModel::load);
    try {
      Optional<KeepTagger> tagger = shortening.map(KeepTagger::load);
      Shortening shorter =
          tagger.<Shortening>map(t -> new Compressor(t, Extent.BULLET)).orElse(Shortening.NONE);
      Salience chosen = salience.<Salience>map(model -> model).orElseGet(LexRank::new);
      return new Opened(new BulletSelector(chosen, shorter), salience, tagger);
    } catch (ModelProblem e) {
      salience.ifPresent(SalienceModel::close);
      throw e;
    }
  }

  private static Optional<ModelDirectory> found(ModelSearch search, String name, boolean wanted) {
    return wanted ? search.findIfPresent(name) : Optional.empty();
  }
}
