package breve.article.formats;

import breve.article.Format;
import breve.article.TextDecoder;
import breve.article.UnusableInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The lines of a text as they come, each decoded by what its bytes show: UTF-8, else Windows-1252.
 * What is no text ends with an error, instead of pages of nonsense.
 */
public final class DecodedLines extends Reader {
  /** Enough to know a document by. */
  private static final int SAMPLE = 4096;

  private static final Set<Format> DOCUMENTS = Set.of(Format.PDF, Format.WORD, Format.RTF);

  private final TextDecoder decoder = new TextDecoder();
  private final InputStream in;
  private final String name;
  private String line = "";
  private int at;

  private DecodedLines(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /**
   * Opens a text.
   *
   * @param name of the input, for errors
   * @throws IOException when its first bytes are those of a document or archive
   */
  public static BufferedReader of(InputStream bytes, String name) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 2 * SAMPLE);
    in.mark(SAMPLE);
    byte[] start = in.readNBytes(SAMPLE);
    in.reset();
    refuseDocuments(start, name);
    return new BufferedReader(
        isUtf16(start)
            ? new InputStreamReader(in, StandardCharsets.UTF_16)
            : new DecodedLines(in, name));
  }

  private static void refuseDocuments(byte[] start, String name) throws IOException {
    try {
      Format format = new FormatSniffer().formatOf("", start);
      if (DOCUMENTS.contains(format)) {
        throw new IOException(
            name + ": it is " + format.phrase() + ", not lines of text: use 'breve digest'");
      }
    } catch (UnusableInputException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static boolean isUtf16(byte[] start) {
    int mark = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == line.length()) {
      if (!next()) {
        return -1;
      }
    }
    int n = Math.min(length, line.length() - at);
    line.getChars(at, at + n, buffer, offset);
    at += n;
    return n;
  }

  private boolean next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    for (; b > 0 && b != '\n'; b = in.read()) {
      bytes.write(b);
    }
    if (b < 0 && bytes.size() == 0) {
      return false;
    }
    if (b == 0) {
      throw noText();
    }
    String text = decoder.decode(bytes.toByteArray()).orElseThrow(this::noText);
    line = b < 0 ? text : text + "\n";
    at = 0;
    return true;
  }

  private IOException noText() {
    return new IOException(name + ": not text: give it as UTF-8");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
