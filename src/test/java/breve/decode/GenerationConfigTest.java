package breve.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GenerationConfigTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void reads_what_a_Marian_export_says() throws JsonProcessingException {
    GenerationConfig config =
        read(
            """
            {"bad_words_ids": [[59513]], "bos_token_id": 0, "decoder_start_token_id": 59513,
             "eos_token_id": 0, "forced_eos_token_id": 0, "max_length": 512, "num_beams": 4,
             "pad_token_id": 59513, "renormalize_logits": false, "_from_model_config": true}
            """,
            "{\"max_position_embeddings\": 512, \"num_beams\": 6}");
    assertThat(config.beams()).isEqualTo(4);
    assertThat(config.badWords()).containsExactly(List.of(59513));
    assertThat(config.startToken()).isEqualTo(59513);
    assertThat(config.endTokens()).containsExactly(0);
    assertThat(config.forcedLast()).containsExactly(0);
    assertThat(config.maxLength()).isEqualTo(512);
  }

  @Test
  void reads_what_an_M2M100_export_says() throws JsonProcessingException {
    GenerationConfig config =
        read(
            """
            {"bos_token_id": 0, "decoder_start_token_id": 2, "early_stopping": true,
             "eos_token_id": [2, 9], "forced_bos_token_id": 128022, "max_length": 200,
             "num_beams": 5, "pad_token_id": 1, "length_penalty": 0.6}
            """,
            "{}");
    assertThat(config.earlyStopping()).isEqualTo(EarlyStopping.FIRST);
    assertThat(config.endTokens()).containsExactly(2, 9);
    assertThat(config.forcedFirst()).isEqualTo(OptionalInt.of(128022));
    assertThat(config.lengthPenalty()).isEqualTo(0.6);
  }

  @Test
  void what_is_missing_comes_from_config_json_then_from_the_defaults_of_transformers()
      throws JsonProcessingException {
    GenerationConfig config =
        read("{}", "{\"eos_token_id\": 2, \"decoder_start_token_id\": 2, \"num_beams\": 3}");
    assertThat(config.beams()).isEqualTo(3);
    assertThat(config.maxLength()).isEqualTo(21);
    assertThat(config.lengthPenalty()).isEqualTo(1);
    assertThat(config.earlyStopping()).isEqualTo(EarlyStopping.LIKELY);
    assertThat(config.padToken()).isEqualTo(2);
    assertThat(config.signature()).isEqualTo("beam=3,lp=1.0,stop=likely,max=21");
  }

  @Test
  void an_output_is_never_longer_than_the_models_positions() throws JsonProcessingException {
    assertThat(
            read(
                    "{\"eos_token_id\": 2, \"bos_token_id\": 0, \"max_new_tokens\": 900}",
                    "{\"max_position_embeddings\": 512}")
                .maxLength())
        .isEqualTo(512);
  }

  @Test
  void what_is_not_done_is_refused_rather_than_ignored() {
    assertThatThrownBy(() -> read("{\"penalty_alpha\": 0.6}", "{}"))
        .hasMessage("penalty_alpha is 0.6, which is not done");
    assertThatThrownBy(() -> read("{\"do_sample\": true}", "{}"))
        .hasMessage("do_sample is true, which is not done");
    assertThatThrownBy(() -> read("{\"stop_strings\": [\"a\"]}", "{}"))
        .hasMessage("stop_strings is [\"a\"], which is not done");
  }

  @Test
  void what_makes_no_sense_is_named() {
    assertThatThrownBy(() -> read("{\"eos_token_id\": \"x\"}", "{}"))
        .hasMessage("eos_token_id is \"x\", not an integer");
    assertThatThrownBy(() -> read("{\"bos_token_id\": 0}", "{}"))
        .hasMessage("eos_token_id is missing");
    assertThatThrownBy(
            () ->
                read(
                    "{\"bos_token_id\": 0, \"eos_token_id\": 2, \"early_stopping\": \"soon\"}",
                    "{}"))
        .hasMessage("early_stopping is \"soon\", not true, false or never");
  }

  private static GenerationConfig read(String generation, String model)
      throws JsonProcessingException {
    return new GenerationConfigReader(JSON.readTree(generation), JSON.readTree(model)).read();
  }
}
