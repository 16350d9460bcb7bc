package breve.edition;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.BlockKind;
import breve.article.PartialDate;
import breve.article.Source;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.render.EditionFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
  void the_article_that_tells_most_of_what_is_new_leads() throws Exception {
    assertThat(EditionFixture.edition().stories())
        .filteredOn(story -> !story.also().isEmpty())
        .extracting(story -> story.lead().name())
        .containsExactlyInAnyOrder("crue-montbrac-depeche", "textilor-agence");
  }

  @Test
  void newest_first_and_the_undated_under_the_day_they_were_first_seen() throws Exception {
    List<Story> stories = EditionFixture.edition().stories();

    assertThat(stories).extracting(Story::day).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(stories.get(0).lead().name()).isEqualTo("loup-cevras");
    assertThat(stories.get(1).lead().name()).isEqualTo("crue-montbrac-depeche");
  }

  @Test
  void the_order_of_the_articles_changes_nothing() throws Exception {
    Edition edition = EditionFixture.edition();
    List<Digest> digests = new ArrayList<>(EditionFixture.digests());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(digests, new Random(seed));
      assertThat(EditionFixture.edition(digests)).isEqualTo(edition);
    }
  }

  @Test
  void what_came_last_is_new_unless_all_came_at_once() throws Exception {
    Instant first = Instant.parse("2026-03-15T05:00:00Z");
    Digest wolf = EditionFixture.digest("loup-cevras");
    Digest ferries = EditionFixture.digest("greve-ferries");
    EditionBuilder alone = new EditionBuilder().add(wolf, first);

    assertThat(fresh(alone.build(""))).isEmpty();
    assertThat(fresh(alone.add(ferries, first.plusSeconds(1)).build("")))
        .containsExactly("greve-ferries");
  }

  private static List<String> fresh(Edition edition) {
    return edition.articles().stream()
        .filter(EditionArticle::fresh)
        .map(EditionArticle::name)
        .toList();
  }

  @Test
  void a_dated_article_s_moment_is_its_date_and_not_when_it_was_seen() throws Exception {
    Instant seen = Instant.parse("2026-03-20T05:00:00Z");
    Digest dated = dated("crue-montbrac-courrier", "2026-03");
    Digest undated = EditionFixture.digest("loup-cevras");

    assertThat(new EditionBuilder().add(dated, seen).build("").updated())
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(new EditionBuilder().add(undated, seen).build("").updated()).isEqualTo(seen);
  }

  @Test
  void a_text_is_the_same_under_any_name_and_translation_and_another_when_it_changes()
      throws Exception {
    Digest d = EditionFixture.digest("loup-cevras");
    Digest renamed =
        new Digest("x", d.source(), d.date(), d.title(), d.blocks(), List.of(), "other model");
    Digest cut =
        new Digest(
            d.id(), d.source(), d.date(), d.title(), d.blocks().subList(0, 0), d.bullets(), "");

    assertThat(TextHash.of(renamed)).isEqualTo(TextHash.of(d));
    assertThat(TextHash.of(cut)).isNotEqualTo(TextHash.of(d));
  }

  @Test
  void the_same_names_months_apart_are_another_story() throws Exception {
    Digest flood = dated("crue-montbrac-courrier", "2026-03-14");
    assertThat(stories(flood, dated("crue-montbrac-depeche", "2026-03-17"))).hasSize(1);
    assertThat(stories(flood, dated("crue-montbrac-depeche", "2026-03"))).hasSize(1);
    assertThat(stories(flood, dated("crue-montbrac-depeche", "2026-04-17"))).hasSize(2);
  }

  @Test
  void a_repeat_is_the_same_story_whatever_its_date() throws Exception {
    assertThat(
            stories(
                dated("textilor-agence", "2026-03-12"), dated("textilor-reprise", "2026-06-01")))
        .hasSize(1);
  }

  /**
   * Words that no other seed has, without names or numbers; {@code from} and {@code to} in tens.
   */
  private static Digest words(String name, int seed, int from, int to) {
    Random random = new Random(seed);
    List<DigestSentence> sentences = new ArrayList<>();
    for (int i = 0; i < to; i++) {
      StringBuilder french = new StringBuilder();
      for (int w = 0; w < 10; w++) {
        french.append(' ').append(Integer.toString(100_000 + random.nextInt(900_000), 36));
      }
      String text = french.toString().replaceAll("\\d", "x");
      if (i >= from) {
        sentences.add(new DigestSentence("b1s" + i, text, text, Optional.empty(), 0, List.of()));
      }
    }
    return new Digest(
        name,
        new Source(name, "", "fr"),
        PartialDate.parse("20" + name.substring(0, 2)),
        new DigestTitle("titre", "title", true),
        List.of(new DigestBlock("b1", BlockKind.TEXT, sentences)),
        List.of(),
        "");
  }

  @Test
  void long_articles_are_compared_by_a_sample_of_their_words() {
    assertThat(stories(words("20", 1, 0, 200), words("24", 1, 20, 200))).hasSize(1);
    assertThat(stories(words("20", 1, 0, 200), words("24", 1, 150, 200))).hasSize(1);
    assertThat(stories(words("20", 1, 0, 110), words("24", 1, 90, 200))).hasSize(2);
    assertThat(stories(words("20", 1, 0, 200), words("24", 2, 0, 200))).hasSize(2);
  }

  @Test
  void an_edition_without_articles_is_an_edition() {
    Edition empty = new EditionBuilder().build("nothing");
    assertThat(empty.stories()).isEmpty();
    assertThat(empty.updated()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void names_and_numbers_are_what_an_article_is_known_by() throws Exception {
    Fingerprint print =
        Fingerprint.of(FrenchLines.of(EditionFixture.digest("crue-montbrac-courrier")));
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

  private static Set<Set<String>> stories(Digest one, Digest other) {
    return stories(
        new EditionBuilder().add(one, Instant.EPOCH).add(other, Instant.EPOCH).build(""));
  }

  private static Digest dated(String name, String date) throws Exception {
    Digest d = EditionFixture.digest(name);
    return new Digest(
        d.id(),
        d.source(),
        PartialDate.parse(date),
        d.title(),
        d.blocks(),
        d.bullets(),
        d.signature());
  }
}
