package breve.decode;

import breve.decode.GenerationConfig.LengthWithPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@link GenerationConfig} out of the two JSON files that may hold its values. */
final class GenerationConfigReader {
  /** Transformers' default: 20 tokens after the start token. */
  private static final int DEFAULT_MAX_LENGTH = 21;

  /** Settings that change the output and are not done here, unless they have these values. */
  private static final List<Neutral> NOT_DONE =
      List.of(
          new Neutral("do_sample", 0),
          new Neutral("num_beam_groups", 1),
          new Neutral("encoder_repetition_penalty", 1),
          new Neutral("penalty_alpha", 0),
          new Neutral("diversity_penalty", 0),
          new Neutral("renormalize_logits", 0),
          new Neutral("guidance_scale", 1),
          new Neutral("exponential_decay_length_penalty", Double.NaN),
          new Neutral("sequence_bias", Double.NaN),
          new Neutral("force_words_ids", Double.NaN),
          new Neutral("constraints", Double.NaN),
          new Neutral("stop_strings", Double.NaN));

  private record Neutral(String name, double value) {}

  private final JsonNode generation;
  private final JsonNode model;

  GenerationConfigReader(JsonNode generation, JsonNode model) {
    this.generation = generation;
    this.model = model;
  }

  GenerationConfig read() {
    NOT_DONE.forEach(this::refuse);
    List<Integer> end = ids("eos_token_id");
    if (end.isEmpty()) {
      throw new IllegalArgumentException("eos_token_id is missing");
    }
    int otherwise = isCausal() ? end.get(0) : -1; // such a model never sees it
    int start = integer("decoder_start_token_id", integer("bos_token_id", otherwise));
    if (start < 0) {
      throw new IllegalArgumentException("decoder_start_token_id is missing");
    }
    int positions = integer("max_position_embeddings", Integer.MAX_VALUE);
    return new GenerationConfig(
        integer("num_beams", 1),
        value("length_penalty").asDouble(1),
        earlyStopping(),
        Math.min(maxLength(), positions),
        minLength(),
        new LengthWithPrompt(countsPrompt("max"), countsPrompt("min")),
        integer("no_repeat_ngram_size", 0),
        integer("encoder_no_repeat_ngram_size", 0),
        repetitionPenalty(),
        start,
        end,
        integer("pad_token_id", end.get(0)),
        idLists("bad_words_ids"),
        ids("suppress_tokens"),
        ids("begin_suppress_tokens"),
        first("forced_bos_token_id"),
        ids("forced_eos_token_id"));
  }

  private boolean isCausal() {
    return model.path("architectures").path(0).asText().endsWith("ForCausalLM");
  }

  private int maxLength() {
    int added = integer("max_new_tokens", -1);
    return added >= 0 ? added + 1 : integer("max_length", DEFAULT_MAX_LENGTH);
  }

  private int minLength() {
    int added = integer("min_new_tokens", -1);
    return added >= 0 ? added + 1 : integer("min_length", 0);
  }

  private boolean countsPrompt(String end) {
    return value(end + "_new_tokens").isMissingNode() && !value(end + "_length").isMissingNode();
  }

  private double repetitionPenalty() {
    double penalty = value("repetition_penalty").asDouble(1);
    if (!(penalty > 0)) {
      throw new IllegalArgumentException("repetition_penalty is " + penalty + ", not above 0");
    }
    return penalty;
  }

  private EarlyStopping earlyStopping() {
    JsonNode value = value("early_stopping");
    if (value.isMissingNode()) {
      return EarlyStopping.LIKELY;
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? EarlyStopping.FIRST : EarlyStopping.LIKELY;
    }
    if (value.asText().equals("never")) {
      return EarlyStopping.NEVER;
    }
    throw new IllegalArgumentException("early_stopping is " + value + ", not true, false or never");
  }

  private void refuse(Neutral neutral) {
    JsonNode value = value(neutral.name());
    boolean absent = value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
    double number = value.isBoolean() ? (value.booleanValue() ? 1 : 0) : value.asDouble(Double.NaN);
    if (!absent && number != neutral.value()) {
      throw new IllegalArgumentException(neutral.name() + " is " + value + ", which is not done");
    }
  }

  private JsonNode value(String name) {
    for (JsonNode source : List.of(generation, model)) {
      if (source.hasNonNull(name)) {
        return source.get(name);
      }
    }
    return MissingNode.getInstance();
  }

  private int integer(String name, int otherwise) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    return integer(name, value);
  }

  private static int integer(String name, JsonNode value) {
    if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
      throw new IllegalArgumentException(name + " is " + value + ", not an integer");
    }
    return value.intValue();
  }

  private OptionalInt first(String name) {
    List<Integer> ids = ids(name);
    return ids.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ids.get(0));
  }

  /** A list of ids, also when the file gives one id alone. */
  private List<Integer> ids(String name) {
    JsonNode value = value(name);
    List<Integer> ids = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(id -> ids.add(integer(name, id)));
    } else if (!value.isMissingNode()) {
      ids.add(integer(name, value));
    }
    return ids;
  }

  private List<List<Integer>> idLists(String name) {
    List<List<Integer>> lists = new ArrayList<>();
    for (JsonNode list : value(name)) {
      List<Integer> ids = new ArrayList<>();
      list.forEach(id -> ids.add(integer(name, id)));
      if (ids.isEmpty()) {
        throw new IllegalArgumentException(name + " holds an empty list");
      }
      lists.add(ids);
    }
    return lists;
  }
}
