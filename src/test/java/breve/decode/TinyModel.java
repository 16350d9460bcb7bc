package breve.decode;

import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tiny model of src/test/python/tiny_m2m.py and what transformers generates with it. */
final class TinyModel {
  static final Path PATH = Path.of("src/test/resources/models/tiny-m2m");
  private static final Path GOLDEN = Path.of("src/test/resources/models/tiny-m2m.golden.json");

  private TinyModel() {}

  /** The directory as it is: both layouts, of which the merged decoder is preferred. */
  static TranslationModel merged() {
    return TranslationModel.load(ModelDirectory.openNamed(PATH), SessionSettings.DEFAULT);
  }

  /** A copy without the merged decoder. */
  static TranslationModel split(Path empty) throws IOException {
    try (Stream<Path> files = Files.list(PATH)) {
      for (Path file : files.filter(f -> !f.toString().contains("merged")).toList()) {
        Files.copy(file, empty.resolve(file.getFileName()));
      }
    }
    return TranslationModel.load(ModelDirectory.openNamed(empty), SessionSettings.DEFAULT);
  }

  static JsonNode golden() throws IOException {
    return new JsonMapper().readTree(Files.readAllBytes(GOLDEN));
  }

  static List<int[]> inputs(JsonNode golden) {
    List<int[]> inputs = new ArrayList<>();
    for (JsonNode ids : golden.get("inputs")) {
      inputs.add(Stream.of(integers(ids)).mapToInt(Integer::intValue).toArray());
    }
    return inputs;
  }

  static Integer[] integers(JsonNode array) {
    List<Integer> values = new ArrayList<>();
    array.forEach(value -> values.add(value.intValue()));
    return values.toArray(Integer[]::new);
  }
}
