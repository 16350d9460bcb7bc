package breve.render.edition;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.PartialDate;
import breve.digest.Digest;
import breve.render.EditionFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditionTest {
  @Test
  void the_same_story_is_told_once() throws Exception {
    assertThat(stories(EditionFixture.edition()))
        .contains(
            Set.of("crue-montbrac-courrier", "crue-montbrac-depeche"),
            Set.of("textilor-agence", "textilor-reprise"))
        .hasSize(10);
  }

  @Test
  void the_article_that_tells_most_leads() throws Exception {
    assertThat(EditionFixture.edition().stories())
        .filteredOn(story -> !story.also().isEmpty())
        .extracting(story -> story.lead().name())
        .containsExactlyInAnyOrder("crue-montbrac-courrier", "textilor-agence");
  }

  @Test
  void newest_first_and_the_undated_under_the_day_they_were_first_seen() throws Exception {
    List<Story> stories = EditionFixture.edition().stories();

    assertThat(stories).extracting(Story::day).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(stories.get(0).lead().name()).isEqualTo("loup-cevras");
    assertThat(stories.get(1).lead().name()).isEqualTo("crue-montbrac-courrier");
  }

  @Test
  void the_order_of_the_articles_changes_nothing() throws Exception {
    List<EditionArticle> articles = new ArrayList<>(EditionFixture.edition().articles());
    Edition edition = Edition.of(articles, "");
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(articles, new Random(seed));
      assertThat(Edition.of(articles, "")).isEqualTo(edition);
    }
  }

  @Test
  void the_same_names_months_apart_are_another_story() throws Exception {
    EditionArticle flood = article("crue-montbrac-courrier", "2026-03-14");
    assertThat(
            stories(Edition.of(List.of(flood, article("crue-montbrac-depeche", "2026-03-17")), "")))
        .hasSize(1);
    assertThat(stories(Edition.of(List.of(flood, article("crue-montbrac-depeche", "2026-03")), "")))
        .hasSize(1);
    assertThat(
            stories(Edition.of(List.of(flood, article("crue-montbrac-depeche", "2026-04-17")), "")))
        .hasSize(2);
  }

  @Test
  void a_repeat_is_the_same_story_whatever_its_date() throws Exception {
    assertThat(
            stories(
                Edition.of(
                    List.of(
                        article("textilor-agence", "2026-03-12"),
                        article("textilor-reprise", "2026-06-01")),
                    "")))
        .hasSize(1);
  }

  @Test
  void an_edition_without_articles_is_an_edition() {
    Edition empty = Edition.of(List.of(), "nothing");
    assertThat(empty.stories()).isEmpty();
    assertThat(empty.updated()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void names_and_numbers_are_what_an_article_is_known_by() throws Exception {
    Fingerprint print = Fingerprint.of(EditionFixture.digest("crue-montbrac-courrier"));
    assertThat(print.facts())
        .containsKeys(
            "Sauve", "Montbrac", "340", "4,20", "1987", "Tanneurs", "Jules-Verdier", "Aumont")
        .doesNotContainKeys("Personne", "L", "La", "Nous", "Les");
  }

  private static Set<Set<String>> stories(Edition edition) {
    return edition.stories().stream()
        .map(story -> story.articles().map(EditionArticle::name).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static EditionArticle article(String name, String date) throws Exception {
    Digest d = EditionFixture.digest(name);
    return new EditionArticle(
        new Digest(
            d.id(),
            d.source(),
            PartialDate.parse(date),
            d.title(),
            d.blocks(),
            d.bullets(),
            d.signature()),
        name,
        Instant.EPOCH,
        false);
  }
}
