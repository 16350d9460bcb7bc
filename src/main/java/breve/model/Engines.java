package breve.model;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts DJL with what it must know before its first class loads. */
final class Engines {
  /** DJL's name of ONNX Runtime; its tokenizers bring another engine that would be the default. */
  static final String NAME = "OnnxRuntime";

  private Engines() {}

  /**
   * Makes DJL ready: no network, natives unpacked to a cache folder of ours unless {@code
   * DJL_CACHE_DIR} says otherwise. Repeating it changes nothing.
   */
  static void start() {
    configure();
    Engine.getEngine(NAME);
  }

  /** The part of {@link #start} that the tokenizer needs: it brings its own native library. */
  static void configure() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    if (System.getenv("DJL_CACHE_DIR") == null && System.getProperty("DJL_CACHE_DIR") == null) {
      System.setProperty("DJL_CACHE_DIR", cacheFolder().toString());
    }
  }

  private static Path cacheFolder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    Path folder = base.resolve("breve");
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException e) {
      // A home that cannot be written to, as services have: the temporary folder serves as well.
      return temporary();
    }
    return temporary();
  }

  private static Path temporary() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "breve-" + System.getProperty("user.name"));
  }
}
