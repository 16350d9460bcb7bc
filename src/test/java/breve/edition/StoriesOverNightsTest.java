package breve.edition;

import static org.assertj.core.api.Assertions.assertThat;

import breve.edition.LabelledNights.Labelled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well stories are followed over nights, measured on articles that a person labelled; the
 * floors lie just below what was measured. {@code target/stories.md} is the table of {@code
 * docs/stories.md}.
 */
class StoriesOverNightsTest {
  private static final List<String> SETS = List.of("mars", "novembre", "septembre");
  private static final Map<String, CosineBaseline> BASELINES =
      SETS.stream()
          .collect(Collectors.toMap(set -> set, s -> new CosineBaseline(LabelledNights.of(s))));

  @ParameterizedTest
  @CsvSource({"mars,1,0.97", "novembre,1,0.97", "septembre,1,0.68"})
  void pairs_of_articles_are_rightly_told_to_be_of_one_story(
      String set, double precision, double recall) throws Exception {
    List<Labelled> articles = LabelledNights.of(set);
    Pairwise ours = FiveNights.of(articles).pairs(articles);
    assertThat(ours.precision()).as(ours.row()).isGreaterThanOrEqualTo(precision);
    assertThat(ours.recall()).as(ours.row()).isGreaterThanOrEqualTo(recall);
  }

  @ParameterizedTest
  @CsvSource({"mars,0.85,0.8", "novembre,0.75,0.75", "septembre,0.6,0.75"})
  void what_was_told_before_is_told_from_what_is_new(String set, double precision, double recall)
      throws Exception {
    List<Labelled> articles = LabelledNights.of(set);
    Pairwise ours = FiveNights.of(articles).toldBefore(articles);
    assertThat(ours.precision()).as(ours.row()).isGreaterThanOrEqualTo(precision);
    assertThat(ours.recall()).as(ours.row()).isGreaterThanOrEqualTo(recall);
  }

  @Test
  void one_setting_for_all_is_better_than_the_best_that_a_plain_cosine_can_be_set_to() {
    Pairwise cosine = joinedOnAll(best(StoriesOverNightsTest::joinedOnAll));
    Pairwise ours = oursOnAll();
    assertThat(ours.f1()).as(ours.row() + " against " + cosine.row()).isGreaterThan(cosine.f1());
  }

  @Test
  void the_table_is_written() throws Exception {
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/stories.md"), table());
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    int onAll = best(StoriesOverNightsTest::joinedOnAll);
    for (String set : SETS) {
      List<Labelled> articles = LabelledNights.of(set);
      CosineBaseline cosine = BASELINES.get(set);
      FiveNights ours = FiveNights.of(articles);
      int best = best(percent -> joined(articles, cosine, percent));
      row(table, set, "ours", ours.pairs(articles));
      row(
          table,
          set,
          "cosine, best threshold of this set: 0." + best,
          joined(articles, cosine, best));
      row(table, set, "cosine, best threshold of all: 0." + onAll, joined(articles, cosine, onAll));
      row(table, set, "told before", ours.toldBefore(articles));
    }
    row(table, "all", "ours", oursOnAll());
    row(table, "all", "cosine, best threshold of all: 0." + onAll, joinedOnAll(onAll));
    return table.toString();
  }

  private static int best(IntFunction<Pairwise> at) {
    return IntStream.range(1, 100)
        .boxed()
        .max(Comparator.comparingDouble(percent -> at.apply(percent).f1()))
        .orElseThrow();
  }

  private static Pairwise oursOnAll() {
    Pairwise sum = new Pairwise(0, 0, 0);
    for (String set : SETS) {
      List<Labelled> articles = LabelledNights.of(set);
      sum = sum.plus(FiveNights.of(articles).pairs(articles));
    }
    return sum;
  }

  private static Pairwise joinedOnAll(int percent) {
    Pairwise sum = new Pairwise(0, 0, 0);
    for (String set : SETS) {
      sum = sum.plus(joined(LabelledNights.of(set), BASELINES.get(set), percent));
    }
    return sum;
  }

  private static Pairwise joined(List<Labelled> articles, CosineBaseline cosine, int percent) {
    Map<String, Integer> clusters = cosine.joined(percent / 100.0);
    return Pairwise.of(articles, (a, b) -> clusters.get(a.name()).equals(clusters.get(b.name())));
  }

  private static void row(StringBuilder table, String set, String what, Pairwise score) {
    table.append("| %s | %s | %s |%n".formatted(set, what, score.row()));
  }
}
