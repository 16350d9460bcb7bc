package breve.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.SentenceId;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulletWriterTest {
  private static final String[] FILLER = {
    "Les syndicats ont appelé à une grève générale dans tout le pays.",
    "The unions have called a general strike in the whole country."
  };

  @Test
  void a_sentence_whose_subject_is_a_pronoun_brings_the_sentence_with_the_name() {
    List<Bullet> bullets =
        first(
            "Jeanne Martin a été élue maire de la ville dimanche.",
            "Jeanne Martin was elected mayor of the town on Sunday.",
            "Elle a promis de construire deux écoles.",
            "She promised to build two schools.");

    assertThat(bullets.get(0).text())
        .isEqualTo(
            "Jeanne Martin was elected mayor of the town on Sunday. She promised to build two schools.");
    assertThat(bullets.get(0).sentences())
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b1s2"));
  }

  @Test
  void it_is_no_bullet_where_the_two_would_be_too_long() {
    String french =
        "Jeanne Martin a été élue maire de la ville dimanche"
            + " après un long débat".repeat(9)
            + ".";
    String english =
        "Jeanne Martin was elected mayor of the town on Sunday"
            + " after a long debate".repeat(9)
            + ".";

    assertThat(
            first(
                french,
                english,
                "Elle a promis de construire deux écoles.",
                "She promised to build two schools."))
        .extracting(Bullet::text)
        .noneMatch(text -> text.contains("She"));
  }

  @Test
  void both_picked_make_one_bullet() {
    List<Candidate> candidates =
        candidates(
            "Jeanne Martin a été élue maire de la ville dimanche.",
            "Jeanne Martin was elected mayor of the town on Sunday.",
            "Elle a promis de construire deux écoles.",
            "She promised to build two schools.");

    assertThat(BulletWriter.count(candidates, List.of(0, 1))).isEqualTo(1);
    assertThat(new BulletWriter(candidates, Shortening.NONE).write(List.of(0, 1))).hasSize(1);
  }

  @Test
  void sentences_that_lean_back() {
    assertThat(needsThePrevious("Il a démissionné lundi matin.", "He resigned on Monday morning."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Cette décision a surpris la ville.", "This decision surprised the town."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Selon lui, la ville a perdu.", "According to him, the town has lost."))
        .isTrue();
    assertThat(needsThePrevious("Lundi, elle a quitté la ville.", "On Monday, she left the town."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Devant les juges de la chambre d'instruction, il a tout nié.",
                "Before the judges, he denied all."))
        .isTrue();
    assertThat(
            needsThePrevious("Son avocat a fait appel mardi.", "His lawyer appealed on Tuesday."))
        .isTrue();
    assertThat(needsThePrevious("Tous avaient quitté la ville.", "All had left the town."))
        .isTrue();
    assertThat(needsThePrevious("Finalement, son avocat est parti.", "Finally, the lawyer left."))
        .isTrue();
    assertThat(needsThePrevious("En outre, ces travaux ont repris.", "Besides, works resumed."))
        .isTrue();
  }

  @Test
  void words_said_by_a_pronoun_lean_back_whoever_is_named_in_them() {
    assertThat(
            needsThePrevious("\"La ville aime Paul Delmas\", a-t-elle dit.", "The town likes him."))
        .isTrue();
    assertThat(
            needsThePrevious("\"La ville aime Paul Delmas, a-t-elle dit.", "The town likes him."))
        .isTrue();
    assertThat(needsThePrevious("La ville a tout perdu\", se souvient-il.", "The town lost all."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Jeanne Martin a promis \"deux écoles\", a-t-elle dit.",
                "Jeanne Martin promised two schools."))
        .isFalse();
  }

  @Test
  void words_said_by_this_man_lean_back() {
    assertThat(
            needsThePrevious(
                "\"Le pont a rouvert\", a raconté cet homme de 54 ans.", "The bridge."))
        .isTrue();
    assertThat(needsThePrevious("« Le pont a rouvert », assure cette élue.", "The bridge."))
        .isTrue();
    assertThat(
            needsThePrevious("Le pont est beau\", confie au Soir la jeune femme.", "The bridge."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "\"Le pont est beau\", a dit la jeune maire de Bragny.", "The bridge."))
        .isFalse();
    assertThat(
            needsThePrevious("\"Le pont a rouvert\", a dit ce lundi Jeanne Martin.", "The bridge."))
        .isFalse();
  }

  @Test
  void a_noun_for_what_was_just_told_needs_the_sentence_before() {
    assertThat(
            needsThePrevious(
                "Une décision qui surprend la ville.", "A decision that surprises the town."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Un constat partagé par Paul Delmas.", "A view shared by Paul Delmas."))
        .isTrue();
    assertThat(
            needsThePrevious(
                "Une manière de rouvrir le pont sans bruit.", "A way to open the bridge."))
        .isTrue();
    assertThat(needsThePrevious("Une femme qui passait a été blessée.", "A woman was hurt."))
        .isFalse();
    assertThat(needsThePrevious("Une décision de justice est attendue.", "A ruling is expected."))
        .isFalse();
  }

  @Test
  void sentences_that_do_not() {
    assertThat(needsThePrevious("Tous les maires ont voté.", "All mayors have voted.")).isFalse();
    assertThat(needsThePrevious("Il y a eu deux morts à Lille.", "There were two deaths in Lille."))
        .isFalse();
    assertThat(needsThePrevious("Il faut deux écoles de plus.", "It takes two more schools."))
        .isFalse();
    assertThat(needsThePrevious("Cette semaine, la ville a voté.", "This week, the town voted."))
        .isFalse();
    assertThat(
            needsThePrevious(
                "Selon Jeanne Martin, elle a gagné.", "According to Jeanne Martin, she won."))
        .isFalse();
    assertThat(
            needsThePrevious(
                "Quand le gouvernement de la province a refusé, il a perdu des voix.",
                "When the government refused, it lost votes."))
        .isFalse();
    assertThat(needsThePrevious("En effet, le maire a démissionné.", "Indeed, the mayor resigned."))
        .isFalse();
    assertThat(needsThePrevious("En France, le maire est élu.", "In France, the mayor is elected."))
        .isFalse();
  }

  private static boolean needsThePrevious(String french, String english) {
    return PreviousSentence.isNeededBy(new Candidate("b1s1", french, english, true));
  }

  @Test
  void a_dateline_goes_and_findings_move_with_their_words() {
    String english = "PARIS (AFP) - The mayor of Lillle has resigned after the strike.";
    int name = english.indexOf("Lillle");
    Finding finding =
        new Finding(
            Finding.Kind.NAME,
            Confidence.LIKELY,
            Optional.empty(),
            Optional.of(new Span(name, name + 6)),
            "“Lille” became “Lillle”");
    Candidate candidate =
        new Candidate(
            SentenceId.of("b1s1"),
            "PARIS (AFP) - Le maire de Lille a démissionné après la grève.",
            english,
            true,
            List.of(finding));

    Bullet bullet = new BulletWriter(List.of(candidate), Shortening.NONE).write(List.of(0)).get(0);

    assertThat(bullet.text()).isEqualTo("The mayor of Lillle has resigned after the strike.");
    assertThat(bullet.findings().get(0).english().orElseThrow().of(bullet.text()))
        .isEqualTo("Lillle");
  }

  @Test
  void what_was_found_in_dropped_words_is_no_finding_of_the_bullet() {
    String english = "The mayor has resigned in Lillle.";
    Finding finding =
        new Finding(
            Finding.Kind.NAME,
            Confidence.WEAK,
            Optional.empty(),
            Optional.of(new Span(26, 32)),
            "“Lille” became “Lillle”");
    Shortening dropsPlace =
        new Shortening() {
          @Override
          public Shortened shorten(String sentence) {
            List<Integer> places =
                IntStream.range(0, sentence.length()).map(i -> i < 22 ? i : -1).boxed().toList();
            return new Shortened("The mayor has resigned.", places);
          }

          @Override
          public String signature() {
            return "compress:test";
          }
        };
    Candidate candidate =
        new Candidate(
            SentenceId.of("b1s1"),
            "Le maire a démissionné à Lille.",
            english,
            true,
            List.of(finding));

    assertThat(new BulletWriter(List.of(candidate), dropsPlace).write(List.of(0)).get(0).findings())
        .isEmpty();
  }

  @Test
  void leads() {
    assertThat(bare("DAMASCUS – The army has left.")).isEqualTo("The army has left.");
    assertThat(bare("Paris (Reuters) - Sales rose.")).isEqualTo("Sales rose.");
    assertThat(bare("However, the army has left.")).isEqualTo("The army has left.");
    assertThat(bare("But the army has left.")).isEqualTo("The army has left.");
    assertThat(bare("On his side, Paul Delmas has left.")).isEqualTo("Paul Delmas has left.");
    assertThat(bare("EU - Turkey talks ended.")).isEqualTo("Turkey talks ended.");
    assertThat(bare("Sotheby's - a house of London - sold it.")).startsWith("Sotheby's");
  }

  private static String bare(String english) {
    return Shortened.from(english, Preamble.length(english)).text();
  }

  @Test
  void words_that_somebody_announced_name_him() {
    List<Bullet> bullets =
        first(
            "L’agence turque Anadolu a indiqué ce qui suit :",
            "The Turkish agency Anadolu said what follows:",
            "Les deux parties ont parlé de la route du nord.",
            "The two sides spoke of the road in the north.");

    assertThat(bullets.get(0).text())
        .isEqualTo(
            "The two sides spoke of the road in the north, according to the Turkish agency Anadolu.");
    assertThat(bullets.get(0).sentences())
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b1s2"));
  }

  @Test
  void a_sentence_of_a_quotation_names_who_spoke() {
    List<Bullet> bullets =
        first(
            "« La ville a tout perdu dans cet incendie de mardi.",
            "\"The town lost everything in that fire of Tuesday.",
            "Les secours sont venus trop tard », a dit Jeanne Martin.",
            "Help came too late,\" said Jeanne Martin.");

    assertThat(bullets.get(0).text())
        .isEqualTo("The town lost everything in that fire of Tuesday, according to Jeanne Martin.");
    assertThat(bullets.get(0).sentences())
        .containsExactly(SentenceId.of("b1s1"), SentenceId.of("b1s2"));
  }

  @Test
  void straight_marks_open_and_close_a_quotation_too() {
    assertThat(
            first(
                    "\"La ville a tout perdu dans cet incendie de mardi.",
                    "\"The town lost everything in that fire of Tuesday.",
                    "Les secours sont venus trop tard\", a dit Jeanne Martin.",
                    "Help came too late,\" said Jeanne Martin.")
                .get(0)
                .text())
        .isEqualTo("The town lost everything in that fire of Tuesday, according to Jeanne Martin.");
  }

  @Test
  void a_question_is_no_bullet_though_it_tells_who_asked() {
    assertThat(
            first(
                "\"La ville a-t-elle tout perdu mardi ?\", demande Jeanne Martin.",
                "\"Has the town lost everything on Tuesday?\" asks Jeanne Martin.",
                FILLER[0],
                FILLER[1]))
        .extracting(Bullet::text)
        .containsExactly(FILLER[1]);
  }

  @Test
  void a_quotation_of_nobody_is_no_bullet() {
    assertThat(
            first(
                "« La ville a tout perdu dans cet incendie de mardi. »",
                "\"The town lost everything in that fire of Tuesday.\"",
                FILLER[0],
                FILLER[1]))
        .extracting(Bullet::text)
        .containsExactly(FILLER[1]);
  }

  @Test
  void what_somebody_says_of_himself_is_no_bullet_while_nobody_tells_who_he_is() {
    assertThat(
            first(
                "Je ne suis pas pour cette fête, tout le monde le sait.",
                "I am not for that feast, everybody knows.",
                FILLER[0],
                FILLER[1]))
        .extracting(Bullet::text)
        .containsExactly(FILLER[1]);
  }

  @Test
  void credits_bylines_and_invitations_are_no_bullets() {
    for (String line :
        new String[] {
          "Par Jeanne Martin et Paul Durand",
          "Publié le 12 mars 2020 à 10 h 30, mis à jour à 11 h",
          "Crédit photo : Jeanne Martin, agence du Nord",
          "À lire aussi : la ville a tout perdu dans cet incendie.",
          "Suivez toute l’actualité de la région sur notre page."
        }) {
      assertThat(first(line, "Some words of no importance here", FILLER[0], FILLER[1]))
          .as(line)
          .extracting(Bullet::text)
          .containsExactly(FILLER[1]);
    }
  }

  /** The bullets of these sentences, the first the most salient. */
  private static List<Bullet> first(String... frenchAndEnglish) {
    List<Candidate> candidates = candidates(frenchAndEnglish);
    Salience fixed =
        new Salience() {
          @Override
          public double[] scores(List<String> french) {
            return IntStream.range(0, french.size()).mapToDouble(i -> -i).toArray();
          }

          @Override
          public String signature() {
            return "salience:fixed";
          }
        };
    return new BulletSelector(fixed, Shortening.NONE).select(candidates);
  }

  /** Sentences of one block: French, English, French, English. */
  private static List<Candidate> candidates(String... frenchAndEnglish) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < frenchAndEnglish.length; i += 2) {
      candidates.add(
          new Candidate("b1s" + (i / 2 + 1), frenchAndEnglish[i], frenchAndEnglish[i + 1], true));
    }
    return candidates;
  }
}
