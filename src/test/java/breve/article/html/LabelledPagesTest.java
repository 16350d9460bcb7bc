package breve.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.html.LabelledPage.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How much of the articles on some forty pages, of as many layouts, is read, and how much of what
 * is read is the article's. The pages are invented, and the figures are of use only beside each
 * other.
 */
class LabelledPagesTest {
  @Test
  void most_of_the_text_is_read_and_little_else() throws Exception {
    HtmlReader reader = new HtmlReader();
    Score all = Score.NONE;
    List<String> faults = new ArrayList<>();
    for (LabelledPage page : LabelledPage.all()) {
      var parts = reader.draftOf(page.html()).parts();
      all = all.plus(page.score(parts));
      faults.addAll(page.faults(parts));
    }
    String told =
        "recall %.3f (%d of %d), precision %.3f (%d of %d)%n%s"
            .formatted(
                all.recall(),
                all.found(),
                all.wanted(),
                all.precision(),
                all.right(),
                all.given(),
                String.join("\n", faults));
    System.out.println(told);
    assertThat(all.recall()).as(told).isGreaterThanOrEqualTo(0.99);
    assertThat(all.precision()).as(told).isGreaterThanOrEqualTo(0.96);
  }
}
