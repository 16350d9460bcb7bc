package breve.decode;

import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A tiny random model of one family of models, exported by Optimum, with what transformers makes of
 * it; models/recipes/golden makes both.
 *
 * @param name such as marian
 */
record GoldenFamily(String name) {
  private static final Path FOLDER = Path.of("src/test/resources/models/golden");

  /** All that were made, by name. */
  static List<GoldenFamily> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".zip"))
          .sorted()
          .map(file -> new GoldenFamily(file.replace(".zip", "")))
          .toList();
    }
  }

  /** The model's directory, unpacked below an empty folder. */
  ModelDirectory unpack(Path empty) throws IOException {
    Path directory = Files.createDirectories(empty.resolve(name));
    try (InputStream packed = Files.newInputStream(FOLDER.resolve(name + ".zip"));
        ZipInputStream zip = new ZipInputStream(packed)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = directory.resolve(Path.of(entry.getName()).getFileName());
        Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return ModelDirectory.openNamed(directory);
  }

  TranslationModel load(Path empty) throws IOException {
    return TranslationModel.load(unpack(empty), SessionSettings.DEFAULT);
  }

  GoldenOutputs outputs() throws IOException {
    return GoldenOutputs.read(FOLDER.resolve(name + ".json"));
  }

  /** What was asked, its token ids, and the text of the best output of four beams. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Text(String source, int[] ids, String decoded, Integer[] output) {}

  List<Text> texts() throws IOException {
    JsonNode golden = new JsonMapper().readTree(FOLDER.resolve(name + ".json").toFile());
    JsonNode beams = GoldenOutputs.variant(golden.get("variants"), "4 beams").get("outputs");
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < golden.get("texts").size(); i++) {
      Integer[] ids = GoldenOutputs.integers(golden.get("inputs").get(i));
      texts.add(
          new Text(
              golden.get("texts").get(i).asText(),
              Stream.of(ids).mapToInt(Integer::intValue).toArray(),
              golden.get("decoded").get(i).asText(),
              GoldenOutputs.integers(beams.get(i).get(0).get("tokens"))));
    }
    return texts;
  }
}
