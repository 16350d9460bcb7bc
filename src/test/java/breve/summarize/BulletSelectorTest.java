package breve.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.SentenceId;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulletSelectorTest {
  private static final String ANNOUNCED =
      "Le gouvernement a annoncé mardi une hausse du salaire minimum de trois pour cent.";

  @Test
  void bullets_come_in_document_order_and_cite_their_sentences() {
    List<Bullet> bullets =
        new BulletSelector(new Scores(1, 2, 3, 4))
            .select(
                prose(
                    ANNOUNCED,
                    "Les syndicats demandaient le double de ce qui leur est offert.",
                    "Une réunion aura lieu jeudi au ministère du Travail à Paris.",
                    "Le patronat craint des licenciements dans les petites entreprises."));

    assertThat(bullets)
        .extracting(b -> b.sentences().get(0))
        .containsExactly(SentenceId.of("b2s1"), SentenceId.of("b3s1"), SentenceId.of("b4s1"));
    assertThat(bullets.get(0).text()).startsWith("English of: Les syndicats");
  }

  @Test
  void a_near_repeat_of_a_bullet_is_left_out() {
    List<Bullet> bullets =
        new BulletSelector(new Scores(4, 3, 2, 1))
            .select(
                prose(
                    ANNOUNCED,
                    ANNOUNCED.replace("mardi ", ""),
                    "Les syndicats demandaient le double de ce qui leur est offert."));

    assertThat(bullets)
        .extracting(b -> b.sentences().get(0))
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b3s1"));
  }

  @Test
  void headings_and_sentences_that_only_announce_never_become_bullets() {
    List<Candidate> candidates =
        List.of(
            new Candidate("b1s1", "Une hausse du salaire minimum en vue", "A rise", false),
            new Candidate("b2s1", "Voici ce que le ministre a dit :", "Here is", true),
            new Candidate("b3s1", "Lire aussi notre enquête sur les salaires", "Read", true),
            new Candidate("b4s1", ANNOUNCED, "The government announced a rise.", true));

    assertThat(new BulletSelector(new Scores(9, 8, 7, 1)).select(candidates))
        .extracting(Bullet::text)
        .containsExactly("The government announced a rise.");
  }

  @Test
  void what_was_cut_off_and_lists_of_names_never_become_bullets() {
    Finding cut =
        new Finding(
            Finding.Kind.TRUNCATED,
            Confidence.SURE,
            Optional.empty(),
            Optional.empty(),
            "the translation was cut off before its end");
    List<Candidate> candidates =
        List.of(
            new Candidate(
                SentenceId.of("b1s1"), ANNOUNCED, "The government announced", true, List.of(cut)),
            new Candidate("b2s1", "Agde, Aniane, Assas, Aumelas, Avène, Vias.", "Agde", true),
            new Candidate("b3s1", ANNOUNCED.replace(".", ","), "The government", true));

    assertThat(new BulletSelector(new Scores(3, 2, 1)).select(candidates)).isEmpty();
  }

  @Test
  void a_sentence_that_fails_a_check_gives_way_to_the_next_best() {
    List<Candidate> candidates =
        prose(
            ANNOUNCED,
            "Les syndicats demandaient le double de ce qui leur est offert.",
            "Une réunion aura lieu jeudi au ministère du Travail à Paris.",
            "Le patronat craint des licenciements dans les petites entreprises.");
    BulletSelector selector = new BulletSelector(new Scores(4, 3, 2, 1));

    for (Confidence shown : List.of(Confidence.SURE, Confidence.LIKELY)) {
      assertThat(selector.select(with(finding(shown), candidates, 1)))
          .extracting(b -> b.sentences().get(0))
          .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b3s1"), SentenceId.of("b4s1"));
    }
    assertThat(selector.select(with(finding(Confidence.WEAK), candidates, 1)))
        .extracting(b -> b.sentences().get(0))
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b2s1"), SentenceId.of("b3s1"));
  }

  @Test
  void rather_a_wrong_sentence_with_its_findings_than_too_few_bullets() {
    Finding wrong = finding(Confidence.SURE);
    List<Candidate> candidates =
        with(
            wrong,
            prose(
                ANNOUNCED,
                "Les syndicats demandaient le double de ce qui leur est offert.",
                "Une réunion aura lieu jeudi au ministère du Travail à Paris."),
            2);

    List<Bullet> bullets = new BulletSelector(new Scores(1, 2, 3)).select(candidates);

    assertThat(bullets).hasSize(3);
    assertThat(bullets.get(2).findings()).containsExactly(wrong);
  }

  private static Finding finding(Confidence confidence) {
    return new Finding(
        Finding.Kind.NUMBER, confidence, Optional.empty(), Optional.empty(), "“3” is missing");
  }

  private static List<Candidate> with(Finding finding, List<Candidate> candidates, int at) {
    List<Candidate> changed = new ArrayList<>(candidates);
    Candidate c = candidates.get(at);
    changed.set(at, new Candidate(c.id(), c.french(), c.english(), c.prose(), List.of(finding)));
    return changed;
  }

  @Test
  void a_long_article_gets_five_bullets() {
    String[] sentences =
        IntStream.range(0, 60)
            .mapToObj(i -> "Mot" + i + "a mot" + i + "b mot" + i + "c mot" + i + "d mot" + i + "e.")
            .toArray(String[]::new);

    assertThat(new BulletSelector(new LexRank()).select(prose(sentences))).hasSize(5);
  }

  private static List<Candidate> prose(String... french) {
    return IntStream.range(0, french.length)
        .mapToObj(
            i -> new Candidate("b" + (i + 1) + "s1", french[i], "English of: " + french[i], true))
        .toList();
  }

  @Test
  void the_line_under_a_film_and_what_points_elsewhere_never_become_bullets() {
    List<String> unfit =
        List.of(
            "Le salaire minimum va augmenter de trois pour cent au mois de juillet en Francepar"
                + " Télé Valmont",
            "\"Le salaire minimum va augmenter de trois pour cent en France\", dit Delmaspar valmont.fr",
            "\"Ce n'est pas assez\", disent les syndicats réunis devant le ministère du Travail"
                + " à Paris !par agence12",
            "Lire aussi : la hausse du salaire minimum en dix questions et dix réponses.",
            "À lire également notre enquête sur les salaires dans les petites entreprises.",
            "Photo : le ministre du Travail à Valmont, mardi matin",
            "Par Jeanne Martin et Paul Delmas");
    for (String line : unfit) {
      List<Candidate> candidates =
          List.of(
              new Candidate("b1s1", line, "No bullet", true),
              new Candidate("b2s1", ANNOUNCED, "The government announced a rise.", true));
      assertThat(new BulletSelector(new Scores(9, 1)).select(candidates))
          .as(line)
          .extracting(b -> b.sentences().get(0))
          .containsExactly(SentenceId.of("b2s1"));
    }
  }

  @Test
  void a_sentence_that_ends_with_who_said_so_may_become_a_bullet() {
    List<Candidate> candidates =
        prose(
            "Le salaire minimum va augmenter de trois pour cent, selon une note lue par Le Soir.");

    assertThat(new BulletSelector(new Scores(1)).select(candidates)).hasSize(1);
  }

  @Test
  void salience_is_told_the_headline_and_reads_the_prose_alone() {
    Reader reader = new Reader();
    List<Candidate> candidates =
        List.of(
            new Candidate("b1s1", "Une hausse du salaire minimum en vue", "A rise", false),
            new Candidate("b2s1", ANNOUNCED, "The government announced a rise.", true));

    List<Bullet> bullets =
        new BulletSelector(reader).select(Optional.of("Salaire minimum : la hausse"), candidates);

    assertThat(reader.headline).contains("Salaire minimum : la hausse");
    assertThat(reader.sentences).containsExactly(ANNOUNCED);
    assertThat(bullets)
        .extracting(b -> b.sentences().get(0))
        .containsExactly(SentenceId.of("b2s1"));
  }

  /** Keeps what it was given to read. */
  private static final class Reader implements Salience {
    private Optional<String> headline = Optional.empty();
    private List<String> sentences = List.of();

    @Override
    public double[] scores(List<String> french) {
      return new double[french.size()];
    }

    @Override
    public double[] scores(Optional<String> given, List<String> french) {
      headline = given;
      sentences = french;
      return scores(french);
    }

    @Override
    public String signature() {
      return "salience:reader";
    }
  }

  /** Fixed scores, one for each sentence. */
  private static final class Scores implements Salience {
    private final double[] scores;

    Scores(double... scores) {
      this.scores = scores;
    }

    @Override
    public double[] scores(List<String> french) {
      return java.util.Arrays.copyOf(scores, french.size());
    }

    @Override
    public String signature() {
      return "salience:fixed";
    }
  }
}
