package breve.article;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.formats.Articles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real article that the README shows. */
class SeedArticleTest {
  private static final Article SEED = read();

  @Test
  void has_22_sentences_its_heading_included_and_its_caption_not() {
    assertThat(SEED.sentences()).hasSize(22);
    assertThat(SEED.caption()).contains("Image d’archives");
    assertThat(SEED.sentences().map(Sentence::text)).noneMatch(s -> s.contains("archives"));
  }

  @Test
  void keeps_a_partial_date_partial() {
    assertThat(SEED.date().map(PartialDate::toString)).contains("2020-02");
  }

  @Test
  void is_titled_by_its_first_sentence() {
    assertThat(SEED.title())
        .isEqualTo(
            new Title(
                "Le deuxième tour des discussions russo-turques sur la situation dans la province"
                    + " syrienne d’Idlib s’est terminé à Moscou le 18 février",
                true));
  }

  @Test
  void knows_a_heading_from_a_lead_in() {
    assertThat(SEED.blocks().get(5).kind()).isEqualTo(BlockKind.HEADING);
    assertThat(SEED.blocks().get(1).kind()).isEqualTo(BlockKind.TEXT);
    assertThat(SEED.blocks().stream().filter(b -> b.kind() != BlockKind.TEXT)).hasSize(1);
  }

  @Test
  void is_named_by_its_path_and_pinned_by_its_hash() {
    assertThat(SEED.id()).hasToString("000_94eedc3936f77158");
    assertThat(SEED.source())
        .isEqualTo(
            new Source(
                "000_94eedc3936f77158.txt",
                "33c6940443b9408c888a0b331cde9836025c2704d194548db8eeddbb623bc3f3",
                "fr"));
  }

  private static Article read() {
    List<Reading> readings =
        new Articles().read(Path.of("seeds"), Path.of("seeds/000_94eedc3936f77158.txt"));
    assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Read.class);
    return Optional.of(readings.get(0)).map(Reading.Read.class::cast).orElseThrow().article();
  }
}
