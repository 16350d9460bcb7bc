package breve.cli;

import breve.article.TextDecoder;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * The lines of a text as they come, each decoded by what its bytes show: UTF-8, else Windows-1252.
 * What is no text ends with an error, instead of pages of nonsense.
 */
final class DecodedLines extends Reader {
  private static final int SAMPLE = 1024;

  private final TextDecoder decoder = new TextDecoder();
  private final BufferedInputStream in;
  private final String name;
  private String line = "";
  private int at;

  private DecodedLines(InputStream in, String name) {
    this.in = new BufferedInputStream(in);
    this.name = name;
  }

  /**
   * Opens a text.
   *
   * @param name of the input, for errors
   * @throws IOException when its first bytes are those of a document or archive
   */
  static BufferedReader of(InputStream in, String name) throws IOException {
    DecodedLines lines = new DecodedLines(in, name);
    lines.checkBegin();
    return new BufferedReader(lines);
  }

  private void checkBegin() throws IOException {
    in.mark(SAMPLE);
    byte[] start = in.readNBytes(5);
    in.reset();
    String sign = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (sign.startsWith("%PDF-") || sign.startsWith("PK\u0003\u0004") || sign.startsWith("{\\rtf")) {
      throw new IOException(
          name + ": not plain text but a document; use 'breve digest', or give its text");
    }
    if (sign.startsWith("\u00EF\u00BB\u00BF")) {
      in.readNBytes(3);
    }
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
    for (; b >= 0 && b != '\n'; b = in.read()) {
      bytes.write(b);
    }
    if (b < 0 && bytes.size() == 0) {
      return false;
    }
    byte[] whole = bytes.toByteArray();
    boolean binary = bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    String text = binary ? "" : decoder.decode(whole).orElse("");
    if (binary || (whole.length > 0 && text.isEmpty())) {
      throw new IOException(name + ": not text: give it as UTF-8");
    }
    line = b < 0 ? text : text + "\n";
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
