package breve.article.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes text files out of a ZIP archive, in memory, and no more than a document can have. */
final class ZipText {
  /** What all files together may unpack to, those that are passed over too. */
  private static final long MAX_BYTES = 100_000_000;

  /** What one text may unpack to: a thousand pages have 10 MB. */
  private static final int MAX_TEXT = 30_000_000;

  private static final int MAX_FILES = 5000;

  private ZipText() {}

  /** The archive unpacks to more than any document. */
  static final class TooLargeException extends Exception {
    TooLargeException(String detail) {
      super(detail);
    }
  }

  /**
   * Some files of an archive as UTF-8, by name; those that it lacks are missing.
   *
   * @throws IOException when the archive is damaged
   */
  static Map<String, String> of(byte[] archive, List<String> names)
      throws IOException, TooLargeException {
    Map<String, String> texts = new HashMap<>();
    long unpacked = 0;
    int files = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++files > MAX_FILES) {
          throw new TooLargeException("it holds more than " + MAX_FILES + " files");
        }
        if (names.contains(entry.getName()) && !texts.containsKey(entry.getName())) {
          byte[] bytes = zip.readNBytes(MAX_TEXT + 1);
          if (bytes.length > MAX_TEXT) {
            throw new TooLargeException("its text unpacks to more than 30 MB: split the document");
          }
          unpacked += bytes.length;
          texts.put(entry.getName(), new String(bytes, UTF_8));
        } else {
          unpacked += passOver(zip, MAX_BYTES - unpacked);
        }
        if (unpacked > MAX_BYTES) {
          throw new TooLargeException("it unpacks to more than 100 MB: take its pictures out");
        }
      }
    }
    return texts;
  }

  private static long passOver(ZipInputStream zip, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long passed = 0;
    for (int n = zip.read(buffer); n >= 0 && passed <= most; n = zip.read(buffer)) {
      passed += n;
    }
    return passed;
  }
}
