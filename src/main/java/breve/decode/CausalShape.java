package breve.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys and values that a causal model keeps.
 *
 * @param layers of the decoder
 * @param heads of keys and values in a layer
 * @param headSize numbers in a key
 */
record CausalShape(int layers, int heads, int headSize) {
  static final String PREFIX_MASK = "prefix_attention_mask";
  static final String PREFIX = "prefix_key_values.";
  static final String PAST = "past_key_values.";
  static final String PRESENT = "present.";

  /** Reads {@code config.json}. */
  static CausalShape of(JsonNode config) {
    int heads = config.path("num_attention_heads").asInt(1);
    return new CausalShape(
        config.path("num_hidden_layers").asInt(),
        config.path("num_key_value_heads").asInt(heads),
        config.path("head_dim").asInt(config.path("hidden_size").asInt() / heads));
  }

  /** Names of the inputs that begin so, such as {@code past_key_values.0.key}. */
  List<String> names(String stem) {
    return IntStream.range(0, layers)
        .boxed()
        .flatMap(layer -> Stream.of(stem + layer + ".key", stem + layer + ".value"))
        .toList();
  }
}
