package breve.run.memory;

import breve.check.Finding;
import breve.language.Span;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as the translation memory keeps them. */
final class FindingsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingsJson() {}

  static String write(List<Finding> findings) {
    ArrayNode all = JSON.createArrayNode();
    for (Finding finding : findings) {
      ObjectNode node = all.addObject();
      node.put("kind", finding.kind().name());
      node.put("confidence", finding.confidence().name());
      finding.french().ifPresent(span -> put(node, "french", span));
      finding.english().ifPresent(span -> put(node, "english", span));
      node.put("message", finding.message());
    }
    return all.toString();
  }

  private static void put(ObjectNode node, String name, Span span) {
    node.putArray(name).add(span.start()).add(span.end());
  }

  /**
   * The findings that were written.
   *
   * @throws IllegalArgumentException when this version of Brève can't read them
   */
  static List<Finding> read(String json) {
    List<Finding> findings = new ArrayList<>();
    try {
      for (JsonNode node : JSON.readTree(json)) {
        findings.add(
            new Finding(
                Finding.Kind.valueOf(node.path("kind").asText()),
                Finding.Confidence.valueOf(node.path("confidence").asText()),
                span(node.path("french")),
                span(node.path("english")),
                node.path("message").asText()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not findings: " + json, e);
    }
    return findings;
  }

  private static Optional<Span> span(JsonNode node) {
    return node.isArray()
        ? Optional.of(new Span(node.path(0).asInt(), node.path(1).asInt()))
        : Optional.empty();
  }
}
