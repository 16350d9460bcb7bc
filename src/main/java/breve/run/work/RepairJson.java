package breve.run.work;

import breve.check.Finding.Kind;
import breve.translate.RepairCount;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;

/** What was checked and mended, as JSON. */
final class RepairJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RepairJson() {}

  static ObjectNode write(RepairCount count) {
    ObjectNode node = JSON.createObjectNode();
    node.put("checked", count.checked());
    node.put("rejected", count.rejected()).put("mended", count.mended());
    write(count.rejectedByKind(), node.putObject("rejectedByKind"));
    write(count.mendedByKind(), node.putObject("mendedByKind"));
    return node;
  }

  private static void write(Map<Kind, Long> counts, ObjectNode node) {
    counts.forEach((kind, count) -> node.put(kind.name(), count));
  }

  static RepairCount read(JsonNode node) {
    return new RepairCount(
        node.path("checked").asLong(),
        node.path("rejected").asLong(),
        node.path("mended").asLong(),
        counts(node.path("rejectedByKind")),
        counts(node.path("mendedByKind")));
  }

  private static Map<Kind, Long> counts(JsonNode node) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    node.properties().forEach(e -> counts.put(Kind.valueOf(e.getKey()), e.getValue().asLong()));
    return counts;
  }
}
