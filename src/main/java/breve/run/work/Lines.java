package breve.run.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a stream in which other bytes follow: no reader takes more than it is to have. */
final class Lines {
  private Lines() {}

  /** The next line, without its end; empty at the end of the stream. */
  static Optional<String> next(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return Optional.empty();
      }
      line.write(b);
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }
}
