package breve.digest;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.list.Checks;
import breve.digest.ArticleReview.Reviewed;
import breve.translate.Translation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReviewTest {
  private final ArticleReview review = new ArticleReview(Checks.standard());

  @Test
  void a_name_in_two_spellings_gets_one_and_the_change_is_listed() {
    List<Reviewed> reviewed =
        review.of(
            List.of(
                translation("Il a quitté la ville de Saraqeb.", "He left Saraqib."),
                translation("L'armée est entrée à Saraqeb.", "The army entered Saraqib."),
                translation("On se bat près de Saraqeb.", "Fighting near Sarakeb.")));

    assertThat(reviewed.get(2).edited()).contains("Fighting near Saraqib.");
    assertThat(reviewed.get(2).translation().english()).isEqualTo("Fighting near Sarakeb.");
    assertThat(reviewed.get(2).findings())
        .anySatisfy(
            f -> {
              assertThat(f.message())
                  .isEqualTo("“Sarakeb” was changed to “Saraqib”, as in other sentences");
              assertThat(f.shown()).isFalse();
            });
    assertThat(reviewed.get(0).edited()).isEmpty();
  }

  @Test
  void a_number_that_is_wrong_in_form_alone_is_put_right() {
    Reviewed reviewed =
        review
            .of(
                List.of(
                    translation("Un marathon fait 42,195 km.", "A marathon is 42,195 km long.")))
            .get(0);

    assertThat(reviewed.edited()).contains("A marathon is 42.195 km long.");
    assertThat(reviewed.translation().english()).isEqualTo("A marathon is 42,195 km long.");
  }

  @Test
  void what_the_checks_found_besides_names_stays() {
    Finding number =
        new Finding(Kind.NUMBER, Confidence.SURE, Optional.empty(), Optional.empty(), "lost");
    Translation translation = new Translation("Il a 3 ans.", "He is old.", -1, List.of(number));

    assertThat(review.of(List.of(translation)).get(0).findings()).containsExactly(number);
  }

  @Test
  void a_name_that_is_lost_in_one_sentence_but_not_in_the_others_is_told() {
    List<Reviewed> reviewed =
        review.of(
            List.of(
                translation("Il a rencontré Wiktorowski hier.", "He met Wiktorowski yesterday."),
                translation("Selon Wiktorowski, il pleut.", "It is raining.")));

    assertThat(reviewed.get(1).findings())
        .anySatisfy(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.NAME);
              assertThat(f.shown()).isTrue();
            });
  }

  private static Translation translation(String french, String english) {
    return new Translation(french, english, -1, List.of());
  }
}
