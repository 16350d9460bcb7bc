package breve.run.inbox;

import breve.article.ArticleId;
import breve.article.Reading;
import breve.article.Reading.Failed;
import breve.article.Reading.Skipped;
import breve.language.Sha256;
import breve.run.outcome.Outcome;
import breve.run.outcome.Problem;
import breve.run.outcome.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Takes inputs in: bytes from the disk, and articles from bytes. Nothing an input holds can harm.
 */
public final class Intake {
  /** What came of taking an input in. */
  public sealed interface Taken {
    /** Its bytes, as yet not understood. */
    final class Bytes implements Taken {
      private final byte[] bytes;
      private final String sha256;

      Bytes(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = Sha256.hex(bytes);
      }

      public byte[] bytes() {
        return bytes;
      }

      public String sha256() {
        return sha256;
      }
    }

    /** It was not even read. */
    record Refused(Outcome outcome) implements Taken {}
  }

  private final BiFunction<String, byte[], List<Reading>> reader;
  private final long maxBytes;

  /**
   * @param reader understands an input, given its path and bytes; at least one reading for each
   * @param maxBytes larger inputs are skipped
   */
  public Intake(BiFunction<String, byte[], List<Reading>> reader, long maxBytes) {
    this.reader = reader;
    this.maxBytes = maxBytes;
  }

  /** Reads an input's bytes; never more of them than allowed, even if the file grows meanwhile. */
  public Taken take(PlannedInput planned) {
    if (planned.bytes() > maxBytes) {
      return tooLarge(planned.bytes());
    }
    try (InputStream in = open(planned)) {
      byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
      return bytes.length > maxBytes ? tooLarge(bytes.length) : new Taken.Bytes(bytes);
    } catch (IOException e) {
      return new Taken.Refused(new Outcome.Failed(Reason.UNREADABLE, Problem.text(e)));
    } catch (OutOfMemoryError e) {
      return new Taken.Refused(new Outcome.Failed(Reason.OUT_OF_MEMORY, "while reading it"));
    }
  }

  private static InputStream open(PlannedInput planned) throws IOException {
    if (planned.isStandardInput()) {
      return new FilterInputStream(StandardInput.open()) {
        @Override
        public void close() {} // it isn't ours
      };
    }
    // To open a pipe that took the file's place since it was listed would be to wait forever.
    if (!Files.readAttributes(planned.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isRegularFile()) {
      throw new IOException("no regular file any more");
    }
    // And a link that takes its place now is not followed.
    return Files.newInputStream(planned.file(), LinkOption.NOFOLLOW_LINKS);
  }

  private Taken tooLarge(long bytes) {
    return new Taken.Refused(
        new Outcome.Skipped(
            Reason.TOO_LARGE, "%,d bytes, more than %,d".formatted(bytes, maxBytes)));
  }

  /** Understands an input's bytes. */
  List<Reading> read(PlannedInput planned, byte[] bytes) {
    return reader.apply(planned.path(), bytes);
  }

  /** What a reading without an article means for the report. */
  public static Outcome outcome(Reading reading) {
    if (reading instanceof Skipped s) {
      Reason reason =
          switch (s.reason()) {
            case EMPTY -> Reason.EMPTY;
            case NOT_FRENCH -> Reason.NOT_FRENCH;
            case TOO_LARGE -> Reason.TOO_LARGE;
          };
      return new Outcome.Skipped(reason, s.why());
    }
    if (reading instanceof Failed f) {
      Reason reason =
          switch (f.reason()) {
            case UNREADABLE -> Reason.UNREADABLE;
            case NOT_TEXT -> Reason.NOT_TEXT;
            case WRONG_ENDING -> Reason.WRONG_ENDING;
            case DAMAGED -> Reason.DAMAGED;
          };
      return new Outcome.Failed(reason, f.fault(), sentence(f.remedy()));
    }
    throw new IllegalArgumentException("an article that was read has no outcome yet");
  }

  private static String sentence(String remedy) {
    return remedy.isEmpty()
        ? ""
        : remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".";
  }

  /** What a report calls that which a reading is of: an input, or an item of a feed. */
  public static String path(PlannedInput input, Reading reading) {
    return reading instanceof Skipped s
        ? new ArticleId(input.path(), s.item()).toString()
        : input.path();
  }
}
