package breve.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file, which must be UTF-8. A line ends with a newline, as in sacreBLEU: other
 * characters that some tools take for line ends stand inside a line, or two files could fall out of
 * step.
 */
final class TextLines {
  /** Stands for standard input. */
  static final Path STANDARD_INPUT = Path.of("-");

  private final InputStream standardInput;

  TextLines(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Reads all lines, without their ends and without a byte order mark.
   *
   * @throws UnusableTextException if the file cannot be read, has no lines, or is not UTF-8
   */
  List<String> read(Path file) throws UnusableTextException {
    byte[] bytes = bytes(file);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || i == bytes.length - 1) {
        int end = bytes[i] == '\n' ? i : i + 1;
        lines.add(decode(file, lines.size() + 1, bytes, start, end));
        start = i + 1;
      }
    }
    if (lines.isEmpty()) {
      throw new UnusableTextException(file + " has no lines");
    }
    if (lines.get(0).startsWith("\uFEFF")) {
      lines.set(0, lines.get(0).substring(1));
    }
    return lines;
  }

  private static String decode(Path file, int line, byte[] bytes, int start, int end)
      throws UnusableTextException {
    int length = end > start && bytes[end - 1] == '\r' ? end - 1 - start : end - start;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnusableTextException("%s:%d: not UTF-8".formatted(file, line), e);
    }
  }

  private byte[] bytes(Path file) throws UnusableTextException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return standardInput.readAllBytes();
      }
      if (Files.isDirectory(file)) {
        throw new UnusableTextException(file + " is a folder");
      }
      return Files.readAllBytes(file);
    } catch (UnusableTextException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnusableTextException(file + " does not exist", e);
    } catch (AccessDeniedException e) {
      throw new UnusableTextException(file + " may not be read", e);
    } catch (IOException e) {
      throw new UnusableTextException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
