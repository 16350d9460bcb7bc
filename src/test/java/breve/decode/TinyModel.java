package breve.decode;

import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static GoldenOutputs golden() throws IOException {
    return GoldenOutputs.read(GOLDEN);
  }
}
