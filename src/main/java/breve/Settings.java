package breve;

import breve.article.formats.Articles;
import breve.check.glossary.Glossary;
import breve.check.glossary.GlossaryProblem;
import breve.check.list.Checks;
import breve.check.quality.Judge;
import breve.model.Direction;
import breve.model.ModelDirectory;
import breve.model.ModelSearch;
import breve.translate.Translator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How articles are to be digested. What is not set is as the models and the machine suggest.
 *
 * <pre>{@code
 * try (Breve breve = new Settings().models(Path.of("models")).beams(4).open()) {
 *   breve.digest(Path.of("article.txt"));
 * }
 * }</pre>
 */
public final class Settings {
  /** The directory of the translation model that is ours whole, and where installed ones go. */
  public static final String OPEN_MODEL = "fr-en";

  /** The directory of the model that chooses sentences, under the folder of models. */
  public static final String SALIENCE_MODEL = "salience-fr";

  /** The directory of the model that shortens bullets, under the folder of models. */
  public static final String COMPRESSION_MODEL = "compress-en";

  private static final List<String> TRANSLATION_MODELS = List.of("fr-en-gemma", OPEN_MODEL);

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  Optional<Path> folder = Optional.empty();
  Optional<ModelSearch> places = Optional.empty();
  Optional<String> model = Optional.empty();
  OptionalInt beams = OptionalInt.empty();
  Direction direction = Direction.UNSAID;
  OptionalInt threads = OptionalInt.empty();
  boolean repair = true;
  Optional<Long> memoryBudget = Optional.empty();
  long heldElsewhere;
  Optional<Path> glossary = Optional.empty();
  Optional<Judge> judge = Optional.empty();
  boolean salienceModel = true;
  boolean compressionModel = true;
  long maxBytes = Articles.DEFAULT_LIMIT;
  Consumer<String> warnings = LOG::warn;

  /** The folder to look for models in first. */
  public Settings models(Path dir) {
    folder = Optional.of(dir);
    return this;
  }

  /** Looks for models in these places and nowhere else. */
  public Settings search(ModelSearch where) {
    places = Optional.of(where);
    return this;
  }

  /** The translation model: the name of its directory in a folder of models. */
  public Settings model(String name) {
    model = Optional.of(name);
    return this;
  }

  /**
   * How many hypotheses the search keeps; 1 is greedy.
   *
   * @throws SettingsException when there would be none
   */
  public Settings beams(int count) {
    beams = OptionalInt.of(atLeastOne("beam", count));
    return this;
  }

  /** From which language into which, for a model that knows several. */
  public Settings direction(Direction said) {
    direction = said;
    return this;
  }

  /**
   * How many batches are translated side by side, a thread each.
   *
   * @throws SettingsException when there would be none
   */
  public Settings threads(int count) {
    threads = OptionalInt.of(atLeastOne("threads", count));
    return this;
  }

  /** Whether a translation that a check rejects is searched again, wider. */
  public Settings repair(boolean yes) {
    repair = yes;
    return this;
  }

  /** The memory in bytes that the process may hold, Java's heap included. */
  public Settings memoryBudget(long bytes) {
    memoryBudget = Optional.of(bytes);
    return this;
  }

  /** How many bytes of the memory budget another process holds that it is shared with. */
  public Settings heldElsewhere(long bytes) {
    heldElsewhere = bytes;
    return this;
  }

  /** Terms to be called so: lines of French and English, CSV or TSV. */
  public Settings glossary(Path file) {
    glossary = Optional.of(file);
    return this;
  }

  /** Who says how far translations are to be trusted, instead of the model's own estimator. */
  public Settings judge(Judge other) {
    judge = Optional.of(other);
    return this;
  }

  /** Whether the salience model chooses the sentences, where there is one; else LexRank does. */
  public Settings salienceModel(boolean yes) {
    salienceModel = yes;
    return this;
  }

  /** Whether the compression model shortens long bullets, where there is one. */
  public Settings compressionModel(boolean yes) {
    compressionModel = yes;
    return this;
  }

  /** Larger inputs are skipped. */
  public Settings maxBytes(long bytes) {
    maxBytes = bytes;
    return this;
  }

  /** Who hears that a model can't be verified; without it, the log does. */
  public Settings warnings(Consumer<String> listener) {
    warnings = listener;
    return this;
  }

  /** Where models are looked for. */
  public ModelSearch search() {
    return places.orElseGet(() -> ModelSearch.standard(folder));
  }

  /**
   * The checks, with the glossary where there is one.
   *
   * @throws SettingsException when the glossary can't be read
   */
  public Checks checks() {
    Checks standard = Checks.standard();
    return glossary.map(file -> standard.with(read(file))).orElse(standard);
  }

  /**
   * Finds the models and verifies them. The translation model is loaded when it is first needed.
   *
   * @throws SettingsException when a glossary can't be read, or the memory budget is too little
   * @throws breve.model.ModelProblem when a model is missing, or not as its card says
   */
  public Breve open() {
    return Wiring.whole(this);
  }

  /**
   * The translator alone; as {@link #open}.
   *
   * @throws SettingsException as {@link #open}
   * @throws breve.model.ModelProblem when the translation model is missing, or not as its card says
   */
  public Translator openTranslator() {
    return new Wiring(this).translator(checks());
  }

  /**
   * What chooses bullets alone, its models loaded.
   *
   * @throws breve.model.ModelProblem when a model is not as its card says
   */
  public LoadedSelector openSelector() {
    return new Wiring(this).selector();
  }

  /** The translation model: the named one, or of those that ship the better one that is there. */
  public ModelDirectory translationModel() {
    ModelSearch search = search();
    return model
        .map(search::find)
        .or(() -> search.findFirst(TRANSLATION_MODELS))
        .orElseGet(() -> search.find(OPEN_MODEL));
  }

  private static Glossary read(Path file) {
    try {
      return Glossary.read(file);
    } catch (GlossaryProblem e) {
      throw new SettingsException(e.getMessage(), e);
    }
  }

  private static int atLeastOne(String setting, int value) {
    if (value < 1) {
      throw new SettingsException(setting, "must be 1 or more, not " + value);
    }
    return value;
  }
}
