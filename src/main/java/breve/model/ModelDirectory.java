package breve.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directory that holds one model as Hugging Face Optimum exports it, with our card beside it:
 * {@code config.json}, {@code tokenizer.json}, perhaps {@code generation_config.json}, and ONNX
 * files at the top or under {@code onnx/}, perhaps with {@code _quantized} or {@code _int8} behind
 * their names.
 */
public final class ModelDirectory {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> FOLDERS = List.of("", "onnx/");
  private static final List<String> SUFFIXES = List.of("", "_quantized", "_int8");

  private final Path path;
  private final Optional<ModelCard> card;

  private ModelDirectory(Path path, Optional<ModelCard> card) {
    this.path = path;
    this.card = card;
  }

  /**
   * Opens a model that has a card, and verifies it.
   *
   * @param path of the directory
   * @throws ModelProblem when the directory or its card is missing, or a file is not as the card
   *     says
   */
  public static ModelDirectory open(Path path) {
    requireDirectory(path);
    Path cardFile = path.resolve(ModelCard.FILE_NAME);
    if (!Files.isRegularFile(cardFile)) {
      throw new ModelProblem(
          cardFile, "is missing", "name the directory with --models to load it without a card");
    }
    ModelCard card = ModelCard.read(cardFile);
    ModelVerification.verify(path, card);
    return new ModelDirectory(path, Optional.of(card));
  }

  /**
   * Opens a model that the user named: as {@link #open}, but it may lack a card, and then nothing
   * is verified; see {@link #warning}.
   *
   * @param path of the directory
   * @throws ModelProblem as for {@link #open}
   */
  public static ModelDirectory openNamed(Path path) {
    requireDirectory(path);
    return Files.isRegularFile(path.resolve(ModelCard.FILE_NAME))
        ? open(path)
        : new ModelDirectory(path, Optional.empty());
  }

  private static void requireDirectory(Path path) {
    if (!Files.isDirectory(path)) {
      throw new ModelProblem(
          path, "is not a directory", "give the path of a model with --models or BREVE_MODELS");
    }
  }

  public Path path() {
    return path;
  }

  /** The card, absent only when the user named a directory without one. */
  public Optional<ModelCard> card() {
    return card;
  }

  /** Whether its files were compared with a card; without one, any model may lie there. */
  public boolean verified() {
    return card.isPresent();
  }

  /** What the user should be told before this model is used, if anything. */
  public Optional<String> warning() {
    return card.isPresent()
        ? Optional.empty()
        : Optional.of(path + " has no " + ModelCard.FILE_NAME + ": its files are not verified");
  }

  /**
   * The model's name in signatures: its card's id and the first 12 digits of its hash; without a
   * card the directory's name.
   */
  public String signature() {
    return card.map(c -> c.id() + "@" + c.digest().substring(0, 12))
        .orElseGet(() -> path.toAbsolutePath().normalize().getFileName() + "@unverified");
  }

  /** {@code config.json}. */
  public JsonNode config() {
    return json(file("config.json"));
  }

  /** {@code generation_config.json}, or an empty object when there is none. */
  public JsonNode generationConfig() {
    Path file = path.resolve("generation_config.json");
    return Files.isRegularFile(file) ? json(file) : JSON.createObjectNode();
  }

  /** {@code quality.json}, the weights of an estimator of quality; a model need not have one. */
  public Optional<Path> quality() {
    Path file = path.resolve("quality.json");
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The class of its tokenizer in transformers, as {@code tokenizer_config.json} names it. */
  public String tokenizerClass() {
    Path file = path.resolve("tokenizer_config.json");
    return Files.isRegularFile(file) ? json(file).path("tokenizer_class").asText() : "";
  }

  /** Whether there is a {@code tokenizer.json}. */
  boolean hasTokenizer() {
    return Files.isRegularFile(path.resolve("tokenizer.json"));
  }

  /** What to say of a directory with neither that nor the files of a tokenizer that is known. */
  ModelProblem withoutTokenizer() {
    return new ModelProblem(
        path.resolve("tokenizer.json"), "is missing", "export the model with Hugging Face Optimum");
  }

  /** {@code tokenizer.json}. */
  public Path tokenizer() {
    return file("tokenizer.json");
  }

  /**
   * ONNX files that belong together: all from the same folder and with the same suffix.
   *
   * @param names without ending and suffix, such as {@code encoder_model}
   * @return their paths in the order of the names, or nothing when no folder and suffix has them
   *     all
   */
  public Optional<List<Path>> onnx(String... names) {
    for (String folder : FOLDERS) {
      for (String suffix : SUFFIXES) {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
          Path file = path.resolve(folder + name + suffix + ".onnx");
          if (Files.isRegularFile(file)) {
            files.add(file);
          }
        }
        if (files.size() == names.length) {
          return Optional.of(List.copyOf(files));
        }
      }
    }
    return Optional.empty();
  }

  private Path file(String name) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ModelProblem(file, "is missing", "export the model with Hugging Face Optimum");
    }
    return file;
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ModelProblem(file, "is not JSON", Remedy.restore(file), e);
    }
  }
}
