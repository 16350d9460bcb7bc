package breve.run.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The first line that a run writes to a process that it started; the input's bytes follow when that
 * is ready.
 *
 * @param path of the input
 * @param bytes how many follow
 * @param heldElsewhere bytes of memory that the run itself holds
 */
record Request(String path, int bytes, long heldElsewhere) {
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] line() {
    String line =
        JSON.createObjectNode()
            .put("path", path)
            .put("bytes", bytes)
            .put("heldElsewhere", heldElsewhere)
            .toString();
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the line and nothing beyond it.
   *
   * @throws IOException when there is none
   */
  static Request read(InputStream in) throws IOException {
    JsonNode line = JSON.readTree(Lines.next(in).orElse(""));
    if (!line.path("path").isTextual() || !line.path("bytes").isInt()) {
      throw new IOException("no run has started this process");
    }
    return new Request(
        line.path("path").asText(),
        line.path("bytes").asInt(),
        line.path("heldElsewhere").asLong());
  }
}
