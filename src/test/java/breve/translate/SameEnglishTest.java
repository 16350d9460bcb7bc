package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.list.Checks;
import breve.model.ModelDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Same sentence, same English: what a sentence becomes depends on the sentence, the model and the
 * settings, never on its batch, its neighbours, the number of threads or the order.
 */
class SameEnglishTest {
  private static final List<String> FRENCH =
      List.of(
          "Non.",
          "Il pleut.",
          "Le ministre a démissionné mardi.",
          "La grève des cheminots entre dans sa troisième semaine.",
          "Selon la préfecture, 1 250 personnes ont défilé dans les rues de Lyon.",
          "« Nous ne céderons pas », a déclaré le président du syndicat à la presse.",
          "Les prix de l'énergie ont augmenté de 3,5 % en un an, un record depuis 1985.",
          "Deux hélicoptères de l'armée se sont posés près du village, sans faire de blessés.",
          "Le tribunal a condamné l'ancien maire à dix-huit mois de prison avec sursis pour avoir"
              + " détourné 40 000 euros de subventions destinées à une association sportive.",
          "À l'issue d'une réunion qui a duré toute la nuit, les ministres des Finances des"
              + " vingt-sept pays se sont mis d'accord sur un plan d'aide, dont les détails seront"
              + " publiés la semaine prochaine, mais que plusieurs capitales jugent déjà"
              + " insuffisant.",
          "Des pluies torrentielles ont coupé la route nationale 7.",
          "L'équipe de France féminine affrontera l'Espagne en finale.",
          // Names that a small model does not know: most are looked further for.
          "Zbigniew Krzysztofowicz et Ngozi Okwuosa ont quitté Tegucigalpa, puis Ouagadougou.",
          "À Bratsbergåsen, 17 342 moutons sur 21 908 ont été vaccinés, dont 1 204 agneaux.");

  private final Checks checks = Checks.standard();

  @Test
  void neither_the_batch_nor_the_order_nor_the_threads_change_a_translation() {
    ModelDirectory directory = ModelDirectory.open(Path.of("models/fr-en"));
    Map<String, Translation> alone = new TreeMap<>();
    SentenceModel model = OnnxSentenceModel.load(directory, OptionalInt.empty());
    try (BatchingTranslator translator = new BatchingTranslator(model, 1, checks, true)) {
      assertThat(model.batchRule().maxSentences()).as("the model is batched").isGreaterThan(1);
      for (String sentence : FRENCH) {
        alone.put(sentence, translator.translate(List.of(sentence)).join().get(0));
      }
      assertThat(translator.repairs().orElseThrow().rejected())
          .as("repair is at work")
          .isPositive();
    }
    try (Translator translator =
        new BatchingTranslator(
            OnnxSentenceModel.load(directory, OptionalInt.empty()), 2, checks, true)) {
      // Three of each, so that batches hold the same sentence beside itself and beside others.
      List<String> shuffled = new ArrayList<>();
      Collections.addAll(shuffled, FRENCH.toArray(String[]::new));
      shuffled.addAll(FRENCH);
      shuffled.addAll(FRENCH);
      Collections.shuffle(shuffled, new Random(7));

      assertThat(translator.translate(shuffled).join())
          .isEqualTo(shuffled.stream().map(alone::get).toList());
    }
  }
}
