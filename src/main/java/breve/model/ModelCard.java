package breve.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@value #FILE_NAME} beside a model says about it. Fields that this version does not know are
 * ignored.
 *
 * @param schemaVersion of the card's format; 1
 * @param id stable name with a date or version; part of every signature
 * @param task translation, salience or compression
 * @param languages the model reads and writes
 * @param preview true for a model that is known to be a beginner
 * @param license of the weights
 * @param attribution lines to be shown with the model
 * @param parameters number of weights
 * @param trainingData what it was trained on
 * @param scores measured, each with the signature of its measurement
 * @param batchInvariant true when a sentence's output does not depend on its batch, so that a batch
 *     may hold many sentences
 * @param prompt of a causal model: what it is given, with {@code {source}} where the source stands;
 *     null for an encoder-decoder
 * @param speed as measured by the recipe, free form, or null
 * @param knownFaults in plain words
 * @param files every file of the directory but the card and README.md
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(
    @JsonProperty(required = true) int schemaVersion,
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String task,
    Languages languages,
    boolean preview,
    String license,
    List<String> attribution,
    long parameters,
    List<TrainingData> trainingData,
    List<Score> scores,
    boolean batchInvariant,
    String prompt,
    JsonNode speed,
    List<String> knownFaults,
    @JsonProperty(required = true) List<ModelFile> files) {

  /** The card's name in a model directory. */
  public static final String FILE_NAME = "breve.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  public ModelCard {
    languages = languages == null ? new Languages(null, null) : languages;
    attribution = copy(attribution);
    trainingData = copy(trainingData);
    scores = copy(scores);
    knownFaults = copy(knownFaults);
    files = copy(files);
  }

  /**
   * Languages as ISO 639-1 codes.
   *
   * @param source what the model reads
   * @param target what it writes, or null
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Languages(String source, String target) {}

  /**
   * One set of text that the model was trained on.
   *
   * @param name of the set
   * @param source where it came from
   * @param license as stated there
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TrainingData(String name, String source, String license) {}

  /**
   * One measurement.
   *
   * @param name of the metric, such as BLEU
   * @param value measured
   * @param testSet measured on
   * @param signature of the metric
   * @param note how the output was made
   * @param command that measures it again
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Score(
      String name, double value, String testSet, String signature, String note, String command) {
    private static final Set<String> BASELINES =
        Set.of(
            "random",
            "lead",
            "lexrank",
            "lexrank with position",
            "keep-all",
            "first 12 words",
            "baseline");

    /** What a score is of. */
    public enum Kind {
      MODEL,
      /** A simple method that the model is compared with. */
      BASELINE,
      /** The best that any choice could reach, found by looking at the reference. */
      ORACLE
    }

    /** Told by the note: "Lead" is a baseline, "oracle" an oracle. */
    public Kind kind() {
      String of = note == null ? "" : note.toLowerCase(Locale.ROOT);
      if (of.startsWith("oracle")) {
        return Kind.ORACLE;
      }
      return BASELINES.contains(of) ? Kind.BASELINE : Kind.MODEL;
    }
  }

  /**
   * One file of the model.
   *
   * @param path relative to the model directory, with forward slashes
   * @param bytes its size
   * @param sha256 of its content, 64 lower-case hexadecimal digits
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ModelFile(
      @JsonProperty(required = true) String path,
      @JsonProperty(required = true) long bytes,
      @JsonProperty(required = true) String sha256) {}

  /**
   * Reads a card.
   *
   * @param file the card
   * @throws ModelProblem when it cannot be read as a card of schema version 1, or lists a path that
   *     leads out of its directory
   */
  public static ModelCard read(Path file) {
    ModelCard card;
    try {
      card = JSON.readValue(Files.readAllBytes(file), ModelCard.class);
    } catch (IOException e) {
      throw new ModelProblem(file, "cannot be read as a model card", Remedy.restore(file), e);
    }
    if (card.schemaVersion != 1) {
      throw new ModelProblem(
          file,
          "has schema version " + card.schemaVersion + ", this version of Brève reads 1",
          "use the model that came with this version");
    }
    for (ModelFile listed : card.files) {
      Path path = Path.of(listed.path());
      if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
        throw new ModelProblem(
            file,
            "lists " + listed.path() + ", which is not a plain path inside the directory",
            Remedy.restore(file));
      }
    }
    return card;
  }

  /**
   * The model's hash: the SHA-256, in hexadecimal, of the lines {@code <sha256> <path>} with two
   * spaces between, sorted by path. Its first 12 digits stand in signatures.
   */
  public String digest() {
    String lines =
        files.stream()
            .sorted(Comparator.comparing(ModelFile::path))
            .map(f -> f.sha256() + "  " + f.path() + "\n")
            .collect(Collectors.joining());
    return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
