package breve.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Lines of a key, or of a key, a tab and what is to be known of it, sorted by their keys: {@code
 * president\tprésident}. Held as the file itself, some two million bytes for the words of English,
 * since a set of strings would take ten times that.
 */
final class SortedLines {
  private final byte[] text;
  private final int[] starts;

  private SortedLines(byte[] text) {
    this.text = text;
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    starts = new int[lines + 1];
    int line = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        starts[++line] = i + 1;
      }
    }
  }

  /** Unpacks a resource. */
  static SortedLines of(String resource) {
    try (InputStream file = SortedLines.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      try (InputStream in = new GZIPInputStream(file)) {
        return new SortedLines(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** What stands behind a key; an empty text where the key is all, nothing where it is missing. */
  Optional<String> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int end = starts[middle + 1] - 1;
      int keyEnd = keyEnd(starts[middle], end);
      int order = Arrays.compare(text, starts[middle], keyEnd, wanted, 0, wanted.length);
      if (order == 0) {
        int from = Math.min(end, keyEnd + 1);
        return Optional.of(new String(text, from, end - from, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private int keyEnd(int start, int end) {
    int at = start;
    while (at < end && text[at] != '\t') {
      at++;
    }
    return at;
  }
}
