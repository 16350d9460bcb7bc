package breve.fetch.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the packing that a server was allowed: gzip, once, and up to a limit. */
final class Unpacked {
  private Unpacked() {}

  /**
   * A body as it was before it was packed.
   *
   * @param encoding the answer's {@code Content-Encoding}; empty where there is none
   */
  static byte[] of(byte[] body, String encoding, long limit) throws FetchProblem {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> gunzipped(body, limit);
      default ->
          throw FetchProblem.lasting(
              "it came packed in a way that was not asked for", "tell those who run its server");
    };
  }

  private static byte[] gunzipped(byte[] body, long limit) throws FetchProblem {
    byte[] bytes;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    } catch (IOException e) {
      throw FetchProblem.passing(
          "what came is damaged or cut short", "it is tried again next time");
    }
    if (bytes.length > limit) {
      throw LimitedBody.tooLarge(limit);
    }
    return bytes;
  }
}
