package breve.model.install;

import java.util.Locale;

/** Hears how a download goes. */
public interface Download {
  /** One line about what is begun: {@code onnx/encoder_model.onnx (51.6 MB), file 3 of 5}. */
  void begun(String line);

  /**
   * Some of the whole has come; called often.
   *
   * @param bytes of all files, those included that lay there from an earlier try
   * @param total of all files; 0 where the hub does not tell
   */
  void came(long bytes, long total);

  /** A size as people say it: {@code 51.6 MB}, {@code 13 kB}, {@code 87 bytes}. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    return bytes < 1_000_000
        ? Math.round(bytes / 1e3) + " kB"
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
