package breve.check.quality;

import breve.check.quality.Estimator.Weight;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code quality.json}: for each feature its mean, its deviation and two weights, and what
 * was measured when they were learnt. {@code models/recipes/quality} writes it.
 */
public final class QualityFile {
  private static final int VERSION = 1;

  private final JsonNode root;

  private QualityFile(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads an estimator.
   *
   * @throws IOException when the file is no such file, or weighs a feature that this Brève does not
   *     have
   */
  public static Estimator read(Path file) throws IOException {
    JsonNode root = new JsonMapper().readTree(Files.readAllBytes(file));
    return new QualityFile(root).estimator();
  }

  private Estimator estimator() throws IOException {
    if (root.path("schemaVersion").asInt() != VERSION) {
      throw new IOException(
          "schemaVersion is not " + VERSION + "; fit it anew for this version of Brève");
    }
    Map<String, Feature> features = Features.byName();
    List<Weight> weights = new ArrayList<>();
    for (JsonNode node : root.path("features")) {
      Feature feature = features.get(node.path("name").asText());
      if (feature == null) {
        throw new IOException(
            "no feature is called " + node.path("name") + "; fit it anew for this version");
      }
      weights.add(
          new Weight(
              feature,
              number(node, "mean"),
              number(node, "deviation"),
              number(node, "serious"),
              number(node, "right")));
    }
    return new Estimator(
        weights,
        number(root.path("intercepts"), "serious"),
        number(root.path("intercepts"), "right"),
        number(root, "mark"));
  }

  private static double number(JsonNode node, String name) throws IOException {
    if (!node.path(name).isNumber()) {
      throw new IOException(name + " is not a number");
    }
    return node.path(name).asDouble();
  }
}
