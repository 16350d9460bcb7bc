package breve.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** An evaluation as JSON: the fields of {@link Evaluation}, with nothing rounded. */
public final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationJson() {}

  /** The JSON text, indented; it ends with a newline. */
  public static String of(Evaluation evaluation) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(evaluation) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
