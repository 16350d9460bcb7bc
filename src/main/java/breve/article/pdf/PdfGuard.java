package breve.article.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what every stream of a PDF unpacks to, before anything unpacks it into memory: a file of
 * a megabyte may hold a gigabyte of spaces.
 */
final class PdfGuard {
  private static final int MAX_STREAM = 64_000_000;
  private static final long MAX_ALL = 400_000_000;

  /** Packed twice: then the first unpacking says nothing of the size. */
  private static final Pattern TWICE =
      Pattern.compile("/(?:Fl|FlateDecode|LZW|LZWDecode)\\s*/(?:Fl|FlateDecode|LZW|LZWDecode)\\b");

  private PdfGuard() {}

  /**
   * Lets a PDF pass that can be unpacked safely.
   *
   * @throws UnusableInputException when it can't
   */
  static void check(byte[] pdf) throws UnusableInputException {
    String text = new String(pdf, ISO_8859_1);
    if (TWICE.matcher(text).find()) {
      throw tooLarge("its contents are packed twice");
    }
    long all = 0;
    for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
      int start = at + 6;
      while (start < pdf.length && start < at + 8 && (pdf[start] == '\r' || pdf[start] == '\n')) {
        start++;
      }
      all += start > at + 6 ? unpacked(pdf, start) : 0;
      if (all > MAX_ALL) {
        throw tooLarge("it unpacks to more than 400 MB");
      }
    }
  }

  private static long unpacked(byte[] pdf, int start) throws UnusableInputException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        size += n;
        if (size > MAX_STREAM) {
          throw tooLarge("a part of it unpacks to more than 64 MB");
        }
      }
      return size;
    } catch (DataFormatException e) {
      return 0; // not packed in this way
    } finally {
      inflater.end();
    }
  }

  private static UnusableInputException tooLarge(String what) {
    return UnusableInputException.skipped(
        SkipReason.TOO_LARGE, what, "print it to PDF again without pictures");
  }
}
