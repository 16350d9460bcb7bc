package breve.summarize.compress;

import static org.assertj.core.api.Assertions.assertThat;

import breve.summarize.compress.Compressor.Extent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test says a sentence, and in brackets what the tagger would drop. */
class CompressorTest {
  @Test
  void a_phrase_that_a_preposition_opens_goes_whole() {
    assertThat(cut("The bridge will be closed [on Monday] for eight months."))
        .isEqualTo("The bridge will be closed for eight months.");
    assertThat(cut("The army bombed the positions of the rebels [in the province of Idlib]."))
        .isEqualTo("The army bombed the positions of the rebels.");
  }

  @Test
  void no_article_or_preposition_is_left_without_its_noun() {
    whole("The army bombed the positions of [the rebels].");
    whole("She gave a speech in [the new town hall].");
    whole("The minister met the [French and German] envoys.");
    whole("The army bombed towns [in the north] and the south.");
  }

  @Test
  void an_aside_between_commas_goes_with_its_commas() {
    assertThat(cut("Paul Delmas, [a 47-year-old biologist,] has won the prize."))
        .isEqualTo("Paul Delmas has won the prize.");
    assertThat(cut("The town, [which was taken by rebels in 2012,] has been freed."))
        .isEqualTo("The town has been freed.");
    assertThat(cut("The army took the town of Saraqib[, which lies on the road to Damascus]."))
        .isEqualTo("The army took the town of Saraqib.");
  }

  @Test
  void what_goes_on_behind_a_clause_between_commas_stays() {
    String asked = "The judge asked the mayor to open the archives.";
    assertThat(cut("The judge asked the mayor, [who had left,] to open the archives."))
        .isEqualTo(asked);
    assertThat(cut("The judge asked the mayor, [who had left, to open the archives]."))
        .isEqualTo(asked);
  }

  @Test
  void a_list_is_not_an_aside() {
    whole("Hama, [Homs,] Damascus and Aleppo were linked by the road.");
    whole("[In Hama,] Homs and Aleppo, the army has lost ground.");
  }

  @Test
  void an_opening_goes_and_the_next_word_gets_the_capital() {
    assertThat(cut("[During the night,] the fire spread to two houses."))
        .isEqualTo("The fire spread to two houses.");
    whole("[When Jeanne Martin was elected,] she promised two new schools.");
    assertThat(cut("[On Tuesday, in Moscow,] the talks ended."))
        .isEqualTo("On Tuesday, in Moscow, the talks ended.");
  }

  @Test
  void brackets_go_with_what_they_hold() {
    assertThat(cut("The agency [(the largest in Turkey)] has published the list."))
        .isEqualTo("The agency has published the list.");
    whole("The agency [(the largest] in Turkey) has published the list.");
  }

  @Test
  void what_follows_a_quotation_tells_who_spoke() {
    whole("\"The council gave in because the law is weak,\" [the president of the region.]");
  }

  @Test
  void so_does_what_follows_it_without_a_verb() {
    whole("\"The bridge will open,\" [in Lille the mayor of the town,] elected in May.");
  }

  @Test
  void whom_a_clause_speaks_of_stays() {
    whole("The woman stayed alone [with the five guests,] whom she accuses.");
  }

  @Test
  void a_negation_is_never_lost() {
    whole("The plan was adopted [without the votes of the left].");
    whole("The parties published a statement [after they had not agreed].");
  }

  @Test
  void what_a_negation_is_about_stays() {
    whole("The army did not attack the town [on Monday].");
    whole("Only two of the houses burnt [in the village].");
  }

  @Test
  void names_are_not_parted() {
    whole("The rally was held in New [York] by the union.");
    whole("Doctors [Without Borders] has opened a hospital.");
    whole("The case was heard by the Court [of Justice] for the Hague.");
  }

  @Test
  void numbers_and_dates_are_not_parted() {
    whole("The group will pay 420 [million] euros to the town.");
    whole("The talks ended on [Tuesday] 18 February.");
    whole("The fire destroyed [over 300 houses].");
  }

  @Test
  void a_number_stays_as_rough_as_it_was() {
    whole("The fire destroyed 300 houses [in about two hours].");
    whole("The strike killed [at least] 30 people.");
  }

  @Test
  void who_says_so_stays() {
    whole("Two people are missing after the flood[, according to the prefecture].");
    whole("The mayor, [who said that he was ill,] has resigned.");
    whole("The driver was drunk[, a court heard].");
  }

  @Test
  void subject_and_verb_stay() {
    whole("[A wolf] was seen near a school.");
    whole("The rebels [in the town control the road].");
    assertThat(cut("The rebels [in the town] attacked the road."))
        .isEqualTo("The rebels attacked the road.");
  }

  @Test
  void what_a_verb_or_noun_needs_stays() {
    whole("The meeting was [in the town hall].");
    whole("The talks focused [on the future of the province].");
    whole("The army prevented the families [from leaving the town].");
    whole("It is the largest city [in the country].");
    whole("It was the second state [after California to ban the drug].");
    whole("The firm grew by building [on its name].");
    whole("The alarm had been given a bit [before dawn].");
  }

  @Test
  void what_describes_a_noun_keeps_its_words() {
    whole("The town will pay for the road built [by prisoners].");
    whole("The strike hit a firm [in Lille] that makes chairs.");
    whole("The army left the town two months [after the vote].");
    whole("The judge ruled [in a case the court] has closed.");
    whole("The judge deplored a delay [in the case] against two men.");
    whole("The teacher was jailed [on charges he beat his son] for being late.");
    whole("The actress annoyed doctors [after confessing] at a show that she smokes.");
    whole("The plan will put them [on the path of growth].");
    whole("Minister [for Finance Paul Delmas] said on the radio that taxes would rise.");
    assertThat(cut("The road was built [by prisoners].")).isEqualTo("The road was built.");
  }

  @Test
  void a_day_goes_with_its_time_of_day() {
    assertThat(cut("Two soldiers were wounded [Friday night] while on patrol."))
        .isEqualTo("Two soldiers were wounded while on patrol.");
    whole("The talks were held [in Lille,] France with two envoys.");
  }

  @Test
  void quotations_are_not_opened_without_being_closed() {
    whole("The mayor spoke of a \"disaster [for the town\"].");
  }

  @Test
  void a_word_that_the_tagger_is_sure_to_keep_keeps_its_phrase() {
    Compressor compressor =
        new Compressor(new Tags("The court fined the bank [for] fraud."), Extent.ALL);

    assertThat(compressor.shorten("The court fined the bank for fraud.").text())
        .isEqualTo("The court fined the bank for fraud.");
  }

  @Test
  void a_bullet_is_cut_no_further_than_to_25_words() {
    String marked =
        "The court fined the bank [for a fraud] [on Monday] [with a view to the years of loss that its clients"
            + " had borne] [in the town of Lille] [during the winter of the great flood].";

    assertThat(new EnglishSentence(bullet(marked)).size()).isLessThanOrEqualTo(25);
    assertThat(bullet(marked)).startsWith("The court fined the bank for a fraud").endsWith(".");
  }

  @Test
  void a_sentence_of_25_words_or_fewer_stays_whole_as_a_bullet() {
    String marked = "The bridge will be closed [on Monday] for eight months.";

    assertThat(bullet(marked)).isEqualTo(plain(marked));
  }

  @Test
  void a_sentence_that_cannot_be_brought_to_25_words_stays_whole() {
    String marked =
        "The court, the bank, the clients, the town, the mayor, the bishop, the press, the unions, the parties,"
            + " the police, the judges and the state have all lost money [in the affair of the north].";

    assertThat(bullet(marked)).isEqualTo(plain(marked));
  }

  @Test
  void an_empty_sentence_stays_empty() {
    assertThat(cut("")).isEmpty();
  }

  private static void whole(String marked) {
    assertThat(cut(marked)).isEqualTo(plain(marked));
  }

  private static String cut(String marked) {
    return new Compressor(new Tags(marked), Extent.ALL).shorten(plain(marked)).text();
  }

  private static String bullet(String marked) {
    return new Compressor(new Tags(marked), Extent.BULLET).shorten(plain(marked)).text();
  }

  private static String plain(String marked) {
    return marked.replaceAll("[\\[\\]]", "");
  }

  /** Keeps what stands outside the brackets. */
  private record Tags(String marked) implements KeepModel {
    @Override
    public double[] keepLogProbabilities(List<String> words) {
      double[] logs = new double[words.size()];
      List<String> tokens = new EnglishSentence(marked).words();
      boolean inside = false;
      for (int i = 0; i < logs.length; i++) {
        inside |= tokens.get(i).indexOf('[') == 0;
        logs[i] = Math.log(inside ? 0.05 : 0.95);
        inside |= tokens.get(i).contains("[");
        inside &= !tokens.get(i).contains("]");
      }
      return logs;
    }

    @Override
    public String signature() {
      return "tags";
    }
  }
}
