package breve.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * All words of English, in every form, as far as text by people and dictionaries have them; see
 * {@code models/recipes/names/learn_forms.py}. Folded, of a to z and three letters or more. Held as
 * the sorted file itself, some two million bytes, since a set of strings would take ten times that.
 */
final class WordForms {
  private static final String RESOURCE = "/breve/check/forms-en.txt.gz";

  private final byte[] text;
  private final int[] starts;

  private WordForms(byte[] text) {
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

  static WordForms english() {
    try (InputStream file = WordForms.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + RESOURCE);
      }
      try (InputStream in = new GZIPInputStream(file)) {
        return new WordForms(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Whether English has a word, folded. */
  boolean contains(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compare(text, starts[middle], starts[middle + 1] - 1, wanted, 0, wanted.length);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
