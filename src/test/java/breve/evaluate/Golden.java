package breve.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;

/** Texts of our own, and what the Python originals made of them ({@code src/test/python}). */
final class Golden {
  static final Offset<Double> EXACT = Offset.offset(1e-9);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Golden() {}

  static JsonNode json(String name) {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** One field of every line of a JSON-lines file. */
  static List<String> column(String name, String field) {
    List<String> values = new ArrayList<>();
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      JSON.readerFor(JsonNode.class)
          .<JsonNode>readValues(in)
          .forEachRemaining(line -> values.add(line.get(field).asText()));
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
    return values;
  }
}
