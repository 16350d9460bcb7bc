package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;

import breve.check.Finding;
import breve.check.list.Checks;
import breve.check.quality.Estimate;
import breve.check.quality.Evidence;
import breve.check.quality.Judge;
import breve.decode.Hypothesis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final String FRENCH = "Le maire a reçu 200 lettres, dont 3 de menaces.";
  private static final String RIGHT = "The mayor received 200 letters, including 3 threats.";
  private static final String WRONG = "The mayor received 2,000 letters, including 3 threats.";
  private static final String WORSE = "The mayor received 5,000 letters, including 9 threats.";

  private final Scripted model = new Scripted();

  @Test
  void what_passes_is_taken_and_nothing_more_is_looked_for() {
    model.usual.put(FRENCH, List.of(RIGHT, WRONG));

    assertThat(translated(true).english()).isEqualTo(RIGHT);
    assertThat(model.wideSearches).isEmpty();
  }

  @Test
  void another_hypothesis_of_the_beam_is_taken_where_the_best_fails() {
    model.usual.put(FRENCH, List.of(WRONG, WORSE, RIGHT));

    Translation t = translated(true);

    assertThat(t.english()).isEqualTo(RIGHT);
    assertThat(t.findings()).noneMatch(Finding::shown);
    assertThat(t.logProbability()).isEqualTo(-3);
    assertThat(model.wideSearches).isEmpty();
  }

  @Test
  void a_wider_beam_is_tried_next() {
    model.usual.put(FRENCH, List.of(WRONG, WORSE));
    model.wide.put(FRENCH, List.of(WRONG, RIGHT));

    assertThat(translated(true).english()).isEqualTo(RIGHT);
  }

  @Test
  void then_the_sentence_is_cut_at_a_clause() {
    model.usual.put(FRENCH, List.of(WRONG));
    model.wide.put(FRENCH, List.of(WRONG));
    model.usual.put("Le maire a reçu 200 lettres,", List.of("The mayor received 200 letters."));
    model.usual.put("dont 3 de menaces.", List.of("Including 3 threats."));

    assertThat(translated(true).english()).isEqualTo(RIGHT);
  }

  @Test
  void where_nothing_helps_the_first_stays_and_is_told() {
    model.usual.put(FRENCH, List.of(WRONG, WORSE));
    model.wide.put(FRENCH, List.of(WORSE));
    model.usual.put("Le maire a reçu 200 lettres,", List.of("The mayor received 7 letters."));
    model.usual.put("dont 3 de menaces.", List.of("Of which 4 threats."));

    Translation t = translated(true);

    assertThat(t.english()).isEqualTo(WRONG);
    assertThat(t.findings()).extracting(Finding::kind).contains(Finding.Kind.NUMBER);
  }

  @Test
  void without_repair_the_first_stays_and_is_told() {
    model.usual.put(FRENCH, List.of(WRONG, RIGHT));

    Translation t = translated(false);

    assertThat(t.english()).isEqualTo(WRONG);
    assertThat(t.findings()).extracting(Finding::kind).contains(Finding.Kind.NUMBER);
  }

  @Test
  void what_is_taken_is_judged_with_all_that_is_known_of_it() {
    model.usual.put(FRENCH, List.of(WRONG, RIGHT));
    List<Evidence> seen = new ArrayList<>();
    Judge judge =
        evidence -> {
          seen.add(evidence);
          return new Judge.Judged(Optional.of(new Estimate(0.5, 0.25)), evidence.findings());
        };
    try (Translator translator = new BatchingTranslator(model, 1, Checks.standard(), judge, true)) {
      Translation t = translator.translate(List.of(FRENCH)).join().get(0);

      assertThat(t.estimate()).contains(new Estimate(0.5, 0.25));
    }
    Evidence evidence = seen.get(0);
    assertThat(evidence.english()).isEqualTo(RIGHT);
    assertThat(evidence.pieces()).as("letters of Le, maire, a, reçu").startsWith(2, 5, 1, 4);
    assertThat(evidence.decoding().margin()).as("the second is taken").isEqualTo(-1);
    assertThat(evidence.decoding().agreement()).isGreaterThan(0.5);
  }

  @Test
  void what_was_mended_is_counted() {
    model.usual.put(FRENCH, List.of(WRONG, RIGHT));
    model.usual.put("Il pleut sur la ville depuis mardi.", List.of("It has rained since Tuesday."));
    try (BatchingTranslator translator =
        new BatchingTranslator(model, 1, Checks.standard(), true)) {
      translator.translate(List.of(FRENCH, "Il pleut sur la ville depuis mardi.")).join();

      assertThat(translator.repairs().orElseThrow())
          .hasToString("checks rejected 1 of 2 translations and mended 1 (number 1 of 1)");
    }
  }

  @Test
  void the_signature_tells_whether_there_is_repair() {
    try (Translator with = new BatchingTranslator(model, 1, Checks.standard(), true);
        Translator without = new BatchingTranslator(model, 1, Checks.standard(), false)) {
      assertThat(with.signature()).isEqualTo(without.signature() + ",repair");
    }
  }

  private Translation translated(boolean repair) {
    try (Translator translator = new BatchingTranslator(model, 1, Checks.standard(), repair)) {
      return translator.translate(List.of(FRENCH)).join().get(0);
    }
  }

  /** A model that says what a test wants; the n-th hypothesis has log-probability -n. */
  private static final class Scripted implements SentenceModel {
    final Map<String, List<String>> usual = new java.util.HashMap<>();
    final Map<String, List<String>> wide = new java.util.HashMap<>();
    final List<String> wideSearches = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<Integer> encode(String french) {
      return french.codePoints().boxed().toList();
    }

    @Override
    public String decode(List<Integer> tokens) {
      StringBuilder text = new StringBuilder();
      tokens.forEach(text::appendCodePoint);
      return text.toString();
    }

    @Override
    public List<List<Hypothesis>> generate(List<List<Integer>> batch) {
      return batch.stream().map(source -> hypotheses(usual.get(decode(source)))).toList();
    }

    @Override
    public List<List<Hypothesis>> generateWider(List<List<Integer>> batch) {
      batch.forEach(source -> wideSearches.add(decode(source)));
      return batch.stream().map(source -> hypotheses(wide.get(decode(source)))).toList();
    }

    private List<Hypothesis> hypotheses(List<String> english) {
      List<Hypothesis> hypotheses = new ArrayList<>();
      for (String text : english) {
        int rank = hypotheses.size() + 1;
        hypotheses.add(new Hypothesis(encode(text), -rank, -rank, true));
      }
      return hypotheses;
    }

    @Override
    public int maxSourceTokens() {
      return 200;
    }

    @Override
    public BatchRule batchRule() {
      return BatchRule.ALONE;
    }

    @Override
    public String signature() {
      return "model:scripted";
    }

    @Override
    public void close() {}
  }
}
