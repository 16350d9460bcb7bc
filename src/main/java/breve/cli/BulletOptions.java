package breve.cli;

import breve.model.ModelDirectory;
import breve.model.ModelSearch;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.summarize.Shortening;
import breve.summarize.compress.Compressor;
import breve.summarize.compress.Compressor.Extent;
import breve.summarize.compress.KeepTagger;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How bullets are made, shared by all commands that make some. */
final class BulletOptions {
  /** The directory of the compression model under the folder of models. */
  static final String COMPRESSION = "compress-en";

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

  /** A selector with the models it reads. */
  record Opened(BulletSelector selector, Optional<KeepTagger> tagger) implements AutoCloseable {
    @Override
    public void close() {
      tagger.ifPresent(KeepTagger::close);
    }
  }

  /** Loads what makes bullets; a warning about a model goes to {@code err}. */
  Opened open(ModelSearch search, PrintWriter err) {
    Optional<ModelDirectory> directory =
        compression == Compression.none ? Optional.empty() : search.findIfPresent(COMPRESSION);
    directory
        .flatMap(ModelDirectory::warning)
        .ifPresent(warning -> err.println("breve: warning: " + warning));
    Optional<KeepTagger> tagger = directory.map(KeepTagger::load);
    Shortening shortening =
        tagger.<Shortening>map(t -> new Compressor(t, Extent.BULLET)).orElse(Shortening.NONE);
    return new Opened(new BulletSelector(new LexRank(), shortening), tagger);
  }
}
