package breve.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The words of a language, in every form, as far as text by people and dictionaries have them; see
 * {@code models/recipes/names}. Folded, of a to z and three letters or more. Held as the sorted
 * file itself, some two million bytes for English, since a set of strings would take ten times
 * that.
 */
public final class WordForms {
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

  /** English, names of all kinds included. */
  public static WordForms english() {
    return of("/breve/language/forms-en.txt.gz");
  }

  /** The words that French writes in small letters at least twice as often as with a capital. */
  public static WordForms french() {
    return of("/breve/language/forms-fr.txt.gz");
  }

  private static WordForms of(String resource) {
    try (InputStream file = WordForms.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      try (InputStream in = new GZIPInputStream(file)) {
        return new WordForms(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Whether the language has a word, folded. */
  public boolean contains(String word) {
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
