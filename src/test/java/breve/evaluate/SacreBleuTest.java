package breve.evaluate;

import static breve.evaluate.Golden.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import breve.language.Version;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** BLEU, chrF and the paired bootstrap against sacreBLEU 2.6.0. */
class SacreBleuTest {
  private static final JsonNode GOLDEN = Golden.json("translations.sacrebleu.json");

  private final List<String> references = Golden.column("translations.jsonl", "reference");
  private final List<String> hypotheses = Golden.column("translations.jsonl", "hypothesis");
  private final List<String> baselines = Golden.column("translations.jsonl", "baseline");

  static Stream<Arguments> metrics() {
    return Stream.of(
        Arguments.of("BLEU", Bleu.ofCorpus()),
        Arguments.of("BLEU of sentences", Bleu.ofSentence()),
        Arguments.of("chrF2", ChrF.ofCharacters()),
        Arguments.of("chrF2++", ChrF.ofCharactersAndWords()));
  }

  @Test
  void tokens_are_those_of_13a() {
    List<String> texts = new ArrayList<>(references);
    texts.addAll(hypotheses);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(Tokenizer13a.tokenize(texts.get(i))).isEqualTo(strings(GOLDEN.at("/tokens/" + i)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("metrics")
  void a_corpus_scores_as_in_sacreBLEU(String name, Metric metric) {
    JsonNode golden = GOLDEN.at("/scores/" + name);
    assertEqual(metric.score(references, hypotheses), golden.get("corpus"));
    assertEqual(metric.score(references, baselines), golden.get("baseline"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("metrics")
  void each_pair_scores_as_in_sacreBLEU(String name, Metric metric) {
    for (int i = 0; i < references.size(); i++) {
      assertEqual(
          metric.score(references.get(i), hypotheses.get(i)),
          GOLDEN.at("/scores/" + name + "/pairs/" + i));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("metrics")
  void the_signature_is_that_of_sacreBLEU_but_for_the_version(String name, Metric metric) {
    String golden = GOLDEN.at("/scores/" + name + "/signature").asText();
    assertThat(metric.signature())
        .isEqualTo(golden.replace("version:2.6.0", "version:breve-" + Version.current()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("metrics")
  void a_paired_bootstrap_on_the_same_resamples_gives_the_same_result(String name, Metric metric) {
    List<String> mixed = new ArrayList<>(hypotheses);
    for (int i = 3; i < mixed.size(); i += 10) {
      mixed.set(i, baselines.get(i));
    }
    List<int[]> resamples =
        StreamSupport.stream(GOLDEN.get("resamples").spliterator(), false)
            .map(row -> strings(row).stream().mapToInt(Integer::parseInt).toArray())
            .toList();
    String scores = name.equals("BLEU of sentences") ? "BLEU" : name;
    for (List<String> baseline : List.of(baselines, mixed)) {
      JsonNode golden =
          GOLDEN.at("/bootstrap/" + scores + (baseline == mixed ? "/mixed" : "/baseline"));
      Comparison comparison =
          new PairedBootstrap(resamples.size(), 12345)
              .compare(
                  metric,
                  Statistics.of(metric, references, baseline),
                  Statistics.of(metric, references, hypotheses),
                  resamples);
      assertThat(comparison.pValue()).isCloseTo(golden.get("pValue").asDouble(), EXACT);
      assertThat(comparison.meanDifference())
          .isCloseTo(golden.get("meanDifference").asDouble(), EXACT);
      assertThat((comparison.high() - comparison.low()) / 2)
          .isCloseTo(golden.get("halfInterval").asDouble(), EXACT);
    }
  }

  @Test
  void unequal_numbers_of_lines_cannot_be_scored() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bleu.ofCorpus().score(references, hypotheses.subList(1, 9)))
        .withMessage("42 references, 8 hypotheses");
  }

  private static void assertEqual(Score score, JsonNode golden) {
    assertThat(score.value()).isCloseTo(golden.get("value").asDouble(), EXACT);
    if (golden.has("precisions")) {
      for (int n = 1; n <= 4; n++) {
        assertThat(score.parts().get("precision" + n))
            .isCloseTo(golden.at("/precisions/" + (n - 1)).asDouble(), EXACT);
      }
      for (String part : List.of("brevityPenalty", "hypothesisWords", "referenceWords")) {
        assertThat(score.parts().get(part)).as(part).isCloseTo(golden.get(part).asDouble(), EXACT);
      }
    }
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
