package breve.cli;

import breve.check.Finding;
import breve.check.quality.Estimate;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What {@code --json} tells of a sentence or a bullet: one object, on a line of its own. */
final class SentenceJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode object = JSON.createObjectNode();

  SentenceJson with(String name, String value) {
    object.put(name, value);
    return this;
  }

  SentenceJson with(String name, long value) {
    object.put(name, value);
    return this;
  }

  SentenceJson with(String name, List<String> values) {
    ArrayNode array = object.putArray(name);
    values.forEach(array::add);
    return this;
  }

  /** All findings, weak ones too, as digests have them. */
  SentenceJson with(List<Finding> findings) {
    ArrayNode array = object.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode node = array.addObject();
      node.put("kind", finding.kind().jsonName());
      node.put("confidence", finding.confidence().jsonName());
      node.put("message", finding.message());
    }
    return this;
  }

  /** The estimate; null where the model brings no estimator. */
  SentenceJson with(Optional<Estimate> estimate) {
    if (estimate.isEmpty()) {
      object.putNull("estimate");
    } else {
      object
          .putObject("estimate")
          .put("right", estimate.get().right())
          .put("serious", estimate.get().serious());
    }
    return this;
  }

  /** The object, and a line feed. */
  String line() {
    return object + "\n";
  }
}
