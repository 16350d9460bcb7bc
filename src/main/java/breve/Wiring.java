package breve;

import breve.check.list.Checks;
import breve.check.quality.Judge;
import breve.check.quality.QualityFile;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.ModelSearch;
import breve.model.Processor;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.summarize.Salience;
import breve.summarize.SalienceModel;
import breve.summarize.Shortening;
import breve.summarize.compress.Compressor;
import breve.summarize.compress.Compressor.Extent;
import breve.summarize.compress.KeepTagger;
import breve.translate.BatchSize;
import breve.translate.BatchingTranslator;
import breve.translate.LateTranslator;
import breve.translate.MemoryBudget;
import breve.translate.OnnxSentenceModel;
import breve.translate.Translator;
import breve.translate.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together that the settings ask for; nothing else in Brève knows all of them. */
final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final long MEGABYTE = 1_000_000;

  private final Settings settings;
  private boolean verified = true;

  Wiring(Settings settings) {
    this.settings = settings;
  }

  static Breve whole(Settings settings) {
    Checks checks = settings.checks(); // a mistake in it is told before a model is looked for
    Wiring wiring = new Wiring(settings);
    Translator translator = wiring.translator(checks);
    LoadedSelector selector = wiring.selector();
    return new Breve(translator, checks, selector, wiring.verified, settings.maxBytes);
  }

  Translator translator(Checks checks) {
    ModelDirectory directory = noted(settings.translationModel());
    Workload work = workload(directory);
    LOG.info("{} threads, batches of at most {}", work.threads(), work.batch());
    Judge judge = settings.judge.orElseGet(() -> judge(directory));
    String signature =
        BatchingTranslator.signature(
            OnnxSentenceModel.signature(directory, settings.beams, settings.direction),
            settings.repair,
            checks.glossary());
    return new LateTranslator(
        signature,
        () ->
            new BatchingTranslator(
                OnnxSentenceModel.load(directory, settings.beams, settings.direction, work.batch()),
                work.threads(),
                checks,
                judge,
                settings.repair));
  }

  /** The model's own, if it brings one: nobody else knows when it is wrong. */
  private static Judge judge(ModelDirectory directory) {
    Optional<Path> file = directory.quality();
    if (file.isEmpty()) {
      return Judge.NONE;
    }
    try {
      return QualityFile.read(file.get());
    } catch (IOException e) {
      throw new ModelProblem(
          file.get(),
          "cannot be used: " + e.getMessage(),
          "use the one that came with the model",
          e);
    }
  }

  /** As many threads as are wanted, or as fit into the memory budget. */
  private Workload workload(ModelDirectory directory) {
    int threads = settings.threads.orElseGet(Processor::physicalCores);
    if (settings.memoryBudget.isEmpty()) {
      return new Workload(threads, BatchSize.LARGEST);
    }
    long bytes = settings.memoryBudget.get() - settings.heldElsewhere;
    int usual = OnnxSentenceModel.search(directory, settings.beams, settings.direction).beams();
    int widest = settings.repair ? OnnxSentenceModel.widerBeams(usual) : usual;
    MemoryBudget budget = MemoryBudget.of(Runtime.getRuntime().maxMemory(), directory, widest);
    return budget.within(bytes, threads).orElseThrow(() -> tooLittle(bytes, budget));
  }

  private SettingsException tooLittle(long bytes, MemoryBudget budget) {
    return new SettingsException(
        "memory-budget",
        String.format(
            Locale.ROOT,
            "%,d MB%s is too little: %,d MB are needed, of which Java's heap may take"
                + " %,d MB; start Java with -Xmx300m for a smaller heap",
            bytes / MEGABYTE,
            settings.heldElsewhere > 0 ? ", without what the run holds," : "",
            budget.least() / MEGABYTE + 1,
            budget.heap() / MEGABYTE));
  }

  /** What is loaded already is closed where a later model is broken. */
  LoadedSelector selector() {
    ModelSearch search = settings.search();
    Optional<ModelDirectory> choosing =
        settings.salienceModel
            ? search.findIfPresent(Settings.SALIENCE_MODEL).filter(SalienceModel::isIn)
            : Optional.empty();
    Optional<ModelDirectory> shortening =
        settings.compressionModel
            ? search.findIfPresent(Settings.COMPRESSION_MODEL)
            : Optional.empty();
    Stream.of(choosing, shortening).flatMap(Optional::stream).forEach(this::noted);
    List<AutoCloseable> models = new ArrayList<>();
    try {
      Salience salience =
          choosing.map(SalienceModel::load).map(m -> salience(m, models)).orElseGet(LexRank::new);
      Shortening shorter =
          shortening.map(KeepTagger::load).map(m -> shortening(m, models)).orElse(Shortening.NONE);
      return new LoadedSelector(new BulletSelector(salience, shorter), models, verified);
    } catch (ModelProblem e) {
      Closing.all(models);
      throw e;
    }
  }

  private static Salience salience(SalienceModel model, List<AutoCloseable> models) {
    models.add(model);
    return model;
  }

  private static Shortening shortening(KeepTagger tagger, List<AutoCloseable> models) {
    models.add(tagger);
    return new Compressor(tagger, Extent.BULLET);
  }

  private ModelDirectory noted(ModelDirectory directory) {
    verified &= directory.verified();
    directory.warning().ifPresent(settings.warnings);
    return directory;
  }
}
