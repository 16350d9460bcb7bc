package breve.evaluate;

import static breve.evaluate.Golden.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ROUGE against Google's {@code rouge-score}. */
class RougeTest {
  private static final JsonNode GOLDEN = Golden.json("summaries.rouge.json");

  private final List<String> references = Golden.column("summaries.jsonl", "reference");
  private final List<String> hypotheses = Golden.column("summaries.jsonl", "hypothesis");

  @ParameterizedTest
  @EnumSource
  void each_pair_scores_as_in_rouge_score(RougeTokenizer tokenizer) {
    for (Rouge.Kind kind : Rouge.Kind.values()) {
      Rouge rouge = new Rouge(kind, tokenizer);
      for (int i = 0; i < references.size(); i++) {
        JsonNode golden = GOLDEN.at("/" + tokenizer + "/" + rouge.name() + "/" + i);
        Score score = rouge.score(references.get(i), hypotheses.get(i));
        String pair = rouge.name() + " of: " + references.get(i);
        assertThat(score.value()).as(pair).isCloseTo(100 * golden.get("f1").asDouble(), EXACT);
        assertThat(score.parts().get("precision"))
            .as(pair)
            .isCloseTo(100 * golden.get("precision").asDouble(), EXACT);
        assertThat(score.parts().get("recall"))
            .as(pair)
            .isCloseTo(100 * golden.get("recall").asDouble(), EXACT);
      }
    }
  }

  @Test
  void a_corpus_scores_the_mean_of_its_pairs() {
    Rouge rouge = new Rouge(Rouge.Kind.ROUGE_1, RougeTokenizer.ROUGE_SCORE);
    Score score = rouge.score(List.of("one two", "three"), List.of("one", "four"));
    assertThat(score.value()).isCloseTo((200 / 3.0 + 0) / 2, EXACT);
    assertThat(score.parts())
        .containsExactlyInAnyOrderEntriesOf(Score.precisionAndRecall(50.0, 25.0));
  }

  @Test
  void our_words_keep_accents_and_part_at_apostrophes() {
    assertThat(RougeTokenizer.UNICODE.tokenize("Aujourd'hui, l’Économie : +1,5 %"))
        .containsExactly("aujourd", "hui", "l", "économie", "1", "5");
    assertThat(RougeTokenizer.ROUGE_SCORE.tokenize("l’Économie")).containsExactly("l", "conomie");
  }

  @Test
  void french_stems_join_singular_and_plural() {
    assertThat(RougeTokenizer.UNICODE_FRENCH.tokenize("manifestation manifestations"))
        .containsExactly("manifest", "manifest");
  }

  @Test
  void the_signature_names_words_and_stemmer() {
    assertThat(new Rouge(Rouge.Kind.ROUGE_L, RougeTokenizer.UNICODE_FRENCH).signature())
        .isEqualTo(
            "nrefs:1|case:lc|tok:unicode-words|stem:snowball-french|avg:mean|version:breve-0.1.0");
  }
}
