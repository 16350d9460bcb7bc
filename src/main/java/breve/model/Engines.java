package breve.model;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.util.Optional;

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

  /**
   * The part of {@link #start} that the tokenizer needs: it brings its own native library.
   *
   * @throws ModelProblem when native libraries can't be unpacked and loaded on this machine
   */
  static void configure() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    NativeFolder.require(temporary()); // ONNX Runtime's is unpacked there
    String named =
        Optional.ofNullable(System.getenv("DJL_CACHE_DIR"))
            .orElse(System.getProperty("DJL_CACHE_DIR"));
    if (named == null) {
      System.setProperty("DJL_CACHE_DIR", cacheFolder().toString());
    } else {
      NativeFolder.require(Path.of(named));
    }
  }

  /** The user's, or where that can't be used, as services have it, the temporary folder. */
  private static Path cacheFolder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    Path folder = base.resolve("breve");
    return NativeFolder.fault(folder).isEmpty()
        ? folder
        : temporary().resolve("breve-" + System.getProperty("user.name"));
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
