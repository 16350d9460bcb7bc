package breve.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SalienceModelTest {
  private static final Path GOLDEN = Path.of("src/test/resources/breve/summarize/salience.json");
  private static final ModelDirectory DIRECTORY =
      ModelDirectory.open(Path.of("models/salience-fr"));

  private static SalienceModel model;

  @BeforeAll
  static void load() {
    model = SalienceModel.load(DIRECTORY);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  /** Written by models/recipes/salience-fr/golden_salience.py. */
  @Test
  void scores_are_those_of_the_recipe_s_Python() throws IOException {
    JsonNode golden = new JsonMapper().readTree(GOLDEN.toFile());
    Offset<Double> tolerance = within(golden.path("tolerance").asDouble());
    assertThat(golden.path("examples")).hasSize(5);
    for (JsonNode example : golden.path("examples")) {
      List<String> sentences = texts(example.path("sentences"));
      Optional<String> headline = Optional.of(example.path("headline").asText());
      assertThat(model.worthPerWord(headline, sentences))
          .containsExactly(numbers(example.path("scores")), tolerance);
      assertThat(model.worthPerWord(Optional.empty(), sentences))
          .containsExactly(numbers(example.path("withoutHeadline")), tolerance);
    }
  }

  @Test
  void an_article_may_have_no_sentence_or_one_or_two() {
    assertThat(model.scores(List.of())).isEmpty();
    assertThat(model.scores(List.of("Le pont a rouvert lundi."))).hasSize(1);
    assertThat(model.scores(List.of("Le pont a rouvert lundi.", "Il pleuvait."))).hasSize(2);
  }

  @Test
  void an_article_may_have_hundreds_of_sentences_of_which_the_last_ones_count_least() {
    List<String> sentences =
        IntStream.rangeClosed(1, 510).mapToObj(i -> "La phrase " + i + " parle du pont.").toList();

    double[] scores = model.worthPerWord(Optional.of("Le pont"), sentences);

    assertThat(scores).hasSize(510).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    double lowest = Arrays.stream(scores).min().orElseThrow();
    assertThat(Arrays.copyOfRange(scores, 500, 510)).containsOnly(lowest);
  }

  @Test
  void the_same_article_has_the_same_scores_each_time() {
    List<String> sentences = List.of("Le pont a rouvert lundi.", "Il pleuvait depuis dix jours.");

    assertThat(model.scores(sentences)).isEqualTo(model.scores(sentences));
  }

  @Test
  void the_headline_says_what_the_article_is_about() {
    List<String> sentences =
        List.of(
            "La journée avait mal commencé dans la vallée.",
            "Le préfet a dénoncé le manque de moyens des pompiers.",
            "Un glissement de terrain a emporté la route du barrage.");

    assertThat(gap(Optional.of("Glissement de terrain : la route du barrage emportée"), sentences))
        .isGreaterThan(gap(Optional.of("Le préfet dénonce le manque de moyens"), sentences));
  }

  /** How far the third sentence is above the second. */
  private static double gap(Optional<String> headline, List<String> sentences) {
    double[] scores = model.worthPerWord(headline, sentences);
    return scores[2] - scores[1];
  }

  @Test
  void a_sentence_of_few_words_makes_a_poor_bullet() {
    double[] scores =
        model.scores(
            Optional.of("Glissement de terrain : la route du barrage emportée"),
            List.of(
                "La route du barrage est coupée.",
                "Dimanche, un glissement de terrain a emporté la route du barrage et coupé du monde"
                    + " les trois cents habitants du hameau."));

    assertThat(scores[1]).isGreaterThan(scores[0]);
  }

  @Test
  void a_sentence_that_says_again_what_another_says_stands_below_it() {
    String news =
        "Dimanche, un glissement de terrain a emporté la route du barrage et coupé du monde les"
            + " trois cents habitants du hameau de Valmont.";
    double[] scores =
        model.scores(
            Optional.of("La route du barrage emportée, un hameau coupé du monde"),
            List.of(
                "La nuit avait été froide.",
                news,
                "La route ne rouvrira pas avant le printemps, selon la maire, Jeanne Martin, qui"
                    + " demande l'aide de la région.",
                news,
                "Un hélicoptère apporte chaque matin des vivres et des médicaments aux habitants"
                    + " du hameau, dont quatre ont été évacués vers l'hôpital de Bragny."));

    assertThat(Math.abs(scores[1] - scores[3])).isGreaterThan(1);
  }

  @Test
  void a_whole_article_s_first_sentence_counts_as_much_as_the_best() {
    double[] scores =
        model.scores(
            Optional.of("La maire de Valmont démissionne"),
            List.of(
                "Le conseil de Bragny s'est réuni mardi soir pour parler de la cantine.",
                "La maire de Valmont a annoncé mardi qu'elle démissionne pour raisons de santé.",
                "Il pleuvait."));

    assertThat(scores[0]).isEqualTo(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void the_signature_names_the_model_and_its_hash() {
    assertThat(model.signature()).matches("salience:salience-fr-v\\d+@[0-9a-f]{12}");
  }

  @Test
  void a_translation_model_is_no_salience_model() {
    ModelDirectory other = ModelDirectory.openNamed(Path.of("src/test/resources/models/tiny-m2m"));

    assertThat(SalienceModel.isIn(other)).isFalse();
    assertThatThrownBy(() -> SalienceModel.load(other))
        .isInstanceOf(ModelProblem.class)
        .hasMessageContaining("is no salience model");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
