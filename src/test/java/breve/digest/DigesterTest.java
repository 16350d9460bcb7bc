package breve.digest;

import static org.assertj.core.api.Assertions.assertThat;

import breve.article.Article;
import breve.article.Reading;
import breve.article.SentenceId;
import breve.article.formats.Articles;
import breve.check.Finding;
import breve.check.Finding.Kind;
import breve.check.Pair;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.OneName;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.Translation;
import breve.translate.Translator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DigesterTest {
  private static final String ARTICLE =
      """
      L'armée entre à Saraqeb

      Elle est entrée dans la ville de Saraqeb mardi. On se bat encore près de Saraqeb.

      Le maire de Saraqeb est parti. Il aime Saraqeb. Il a grandi à Saraqeb. Plus de 300 habitants l'ont suivi.
      """;

  private final Map<String, String> english = new LinkedHashMap<>();

  @Test
  void the_title_takes_the_articles_form_of_a_name_and_the_digest_lists_it() {
    english.put("L'armée entre à Saraqeb", "The army enters Sarakeb");
    english.put("Elle est entrée", "It entered the town of Saraqib on Tuesday.");
    english.put("On se bat", "There is still fighting near Sarakeb.");
    english.put("Le maire", "The mayor of Saraqib has left.");
    english.put("Il aime", "He likes Saraqib.");
    english.put("Il a grandi", "He grew up in Saraqib.");
    english.put("Plus de 300", "More than 300 residents followed him.");
    english.put("", "");

    Digest digest = digest(ARTICLE);

    assertThat(digest.title().english()).isEqualTo("The army enters Sarakeb");
    assertThat(digest.names())
        .singleElement()
        .satisfies(
            name -> {
              assertThat(name.form()).isEqualTo("Saraqib");
              assertThat(name.variants()).containsExactly("Sarakeb");
            });
    assertThat(digest.title().shown()).isEqualTo("The army enters Saraqib");
    OneName name = digest.names().get(0);
    assertThat(name.sentences())
        .contains(SentenceId.of("b2s2"))
        .doesNotContain(SentenceId.of("b2s1"));
    assertThat(digest.sentences().map(DigestSentence::shown))
        .contains("There is still fighting near Saraqib.");
  }

  @Test
  void headings_gain_no_full_stop_and_items_keep_their_numbers() {
    english.put("Tarte aux pommes", "Apple tart.");
    english.put("Une recette", "A simple recipe that everybody likes.");
    english.put("La préparation", "The preparation.");
    english.put("1. Beurrer", "Grease the tin");
    english.put("2. Cuire", "2. Bake for 30 minutes.");
    english.put("", "");

    Digest digest =
        digest(
            """
            Tarte aux pommes

            Une recette simple que tout le monde aime.

            La préparation

            1. Beurrer le moule
            2. Cuire 30 minutes.
            """);

    assertThat(digest.sentences().map(DigestSentence::shown))
        .contains("The preparation", "1. Grease the tin", "2. Bake for 30 minutes.");
    assertThat(digest.sentences().flatMap(s -> s.findings().stream()).filter(Finding::shown))
        .isEmpty();
  }

  @Test
  void the_title_is_checked() {
    english.put("Trois morts à Lorme", "Four dead in Lorme");
    english.put("", "It rains.");

    Digest digest =
        digest("Trois morts à Lorme\n\nIl pleut depuis hier matin sur toute la ville.\n");

    assertThat(digest.title().findings())
        .filteredOn(Finding::shown)
        .extracting(Finding::kind)
        .containsExactly(Kind.NUMBER);
    assertThat(digest.needsCare()).isTrue();
  }

  @Test
  void a_title_that_is_the_first_sentence_has_its_english() {
    english.put("Le maire de Lorme est parti hier.", "The mayor of Lorme left yesterday.");
    english.put("Le maire", "Lorme: the mayor.");
    english.put("", "It rains.");

    Digest digest = digest("Le maire de Lorme est parti hier. Il pleut sur toute la ville.\n");

    assertThat(digest.title().french()).isEqualTo("Le maire de Lorme est parti hier");
    assertThat(digest.title().english()).isEqualTo("The mayor of Lorme left yesterday");
  }

  @Test
  void what_an_article_tells_of_a_headline_in_capitals_is_in_the_edited_english() {
    english.put("Le moulin de la roche", "The mill of the rock opens");
    english.put("Le moulin de la Roche", "The Roche mill opens");
    english.put("Hier", "The Roche mill was sold yesterday.");
    english.put("", "It rains.");

    Digest digest =
        digest(
            """
            LE MOULIN DE LA ROCHE OUVRE

            Hier, le moulin de la Roche a été vendu. Il pleut depuis ce matin sur toute la ville.
            """);

    assertThat(digest.title().french()).isEqualTo("LE MOULIN DE LA ROCHE OUVRE");
    assertThat(digest.title().english()).isEqualTo("The mill of the rock opens");
    assertThat(digest.title().shown()).isEqualTo("The Roche mill opens");
    DigestSentence heading = digest.sentences().findFirst().orElseThrow();
    assertThat(heading.english()).isEqualTo("The mill of the rock opens");
    assertThat(heading.edited()).contains("The Roche mill opens");
    assertThat(heading.findings()).noneMatch(finding -> finding.english().isPresent());
  }

  private Digest digest(String text) {
    Reading reading = new Articles().read("test.txt", text.getBytes(StandardCharsets.UTF_8)).get(0);
    Article article = ((Reading.Read) reading).article();
    return new Digester(new Scripted(), new BulletSelector(new LexRank()), "test")
        .digest(article)
        .join();
  }

  /** Translates by how a sentence begins, and checks as Brève does. */
  private final class Scripted implements Translator {
    @Override
    public CompletableFuture<List<Translation>> translate(List<String> sentences) {
      return CompletableFuture.completedFuture(sentences.stream().map(this::translated).toList());
    }

    private Translation translated(String french) {
      String said =
          english.entrySet().stream()
              .filter(e -> french.startsWith(e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      return new Translation(
          french, said, -1, breve.check.list.Checks.standard().findings(Pair.of(french, said)));
    }

    @Override
    public String signature() {
      return "scripted";
    }

    @Override
    public void close() {}
  }
}
