package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;

import breve.model.ModelDirectory;
import breve.model.SessionSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares a whole model's outputs with those of transformers, as src/test/python/model_golden.py
 * wrote them; that script says how to run this.
 */
@EnabledIfSystemProperty(named = "breve.golden", matches = ".+")
class RealWeightsTest {
  @Test
  void outputs_equal_those_of_transformers() throws IOException {
    GoldenOutputs golden = GoldenOutputs.read(Path.of(System.getProperty("breve.golden")));
    Path path = Path.of(System.getProperty("breve.golden.model", "models/fr-en"));
    double agreement = Double.parseDouble(System.getProperty("breve.golden.agreement", "1"));
    List<int[]> inputs = golden.inputs();
    ModelDirectory directory = ModelDirectory.openNamed(path);
    try (TranslationModel model = TranslationModel.load(directory, SessionSettings.DEFAULT)) {
      for (JsonNode variant : golden.variants()) {
        GenerationConfig config = GoldenOutputs.config(model, variant);
        List<List<Hypothesis>> outputs = model.generator(config).generate(inputs);
        int same = 0;
        for (int i = 0; i < inputs.size(); i++) {
          JsonNode wanted = variant.get("outputs").get(i).get(0).get("tokens");
          if (outputs.get(i).get(0).tokens().equals(List.of(GoldenOutputs.integers(wanted)))) {
            same++;
          }
        }
        String name = variant.get("name").asText();
        System.out.printf("%s: %d of %d outputs are the same%n", name, same, inputs.size());
        assertThat(same).as(name).isGreaterThanOrEqualTo((int) (agreement * inputs.size()));
      }
    }
  }
}
