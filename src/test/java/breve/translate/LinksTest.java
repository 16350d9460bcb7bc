package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.model.ModelDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final String FRENCH =
      "Le ministre a quitté Bruxelles pour Moscou mardi 18 février.";
  private static final String ENGLISH =
      "The minister left Brussels for Moscow on Tuesday 18 February.";

  @Test
  void the_shipped_model_shows_what_it_looked_at_for_each_word() {
    ModelDirectory directory = ModelDirectory.open(Path.of("models/fr-en"));
    try (OnnxSentenceModel model = OnnxSentenceModel.load(directory, OptionalInt.of(1))) {
      List<AttentionLink> links = model.links(FRENCH, ENGLISH);

      assertThat(lookedAt("18", links)).contains("18");
      assertThat(lookedAt("minister", links)).contains("ministre");
      assertThat(lookedAt("Moscow", links)).containsAnyOf("Moscou", "Mos");
      assertThat(links).allMatch(link -> link.weight() > 0 && link.weight() <= 1);
    }
  }

  private static String lookedAt(String word, List<AttentionLink> links) {
    int start = ENGLISH.indexOf(word);
    StringBuilder french = new StringBuilder();
    links.stream()
        .filter(l -> l.english().start() < start + word.length() && l.english().end() > start)
        .forEach(l -> french.append(l.french().of(FRENCH)));
    return french.toString();
  }
}
