package breve.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchingTranslatorTest {
  @Test
  void translations_come_in_the_order_of_the_sentences() {
    List<String> french =
        IntStream.range(0, 200).mapToObj(i -> "phrase a" + "a".repeat(i * 37 % 61)).toList();
    try (Translator translator = translator(inBuckets(8, 400, 16), 1000)) {
      List<Translation> translations = translator.translate(french).join();

      assertThat(translations).extracting(Translation::french).isEqualTo(french);
      assertThat(translations)
          .allSatisfy(t -> assertThat(t.english()).isEqualTo(t.french().toUpperCase(Locale.ROOT)));
    }
  }

  @Test
  void a_sentence_without_letters_is_copied_and_costs_no_model() {
    UpperCaseModel model = new UpperCaseModel(BatchRule.ALONE, 100);
    try (Translator translator = new BatchingTranslator(model, 1)) {
      assertThat(translator.translate(List.of("* * *", "42")).join())
          .extracting(Translation::english)
          .containsExactly("* * *", "42");
    }
    assertThat(model.batches).isEmpty();
  }

  @Test
  void a_sentence_too_long_for_the_model_is_translated_in_pieces() {
    String french = "le ministre est parti, puis il est revenu, et enfin il a parlé";
    try (Translator translator = translator(BatchRule.ALONE, 25)) {
      Translation t = translator.translate(List.of(french)).join().get(0);

      assertThat(t.english()).isEqualTo(french.toUpperCase(Locale.ROOT));
      assertThat(t.logProbability()).isLessThan(-50);
    }
  }

  @Test
  void what_the_model_chokes_on_fails_only_those_who_asked_for_it() {
    try (Translator translator = translator(BatchRule.ALONE, 100)) {
      CompletableFuture<List<Translation>> bad = translator.translate(List.of("le poison"));
      CompletableFuture<List<Translation>> good = translator.translate(List.of("le pain"));

      assertThatThrownBy(bad::join)
          .isInstanceOf(CompletionException.class)
          .hasRootCauseMessage("the model choked");
      assertThat(good.join()).extracting(Translation::english).containsExactly("LE PAIN");
    }
  }

  @Test
  void nothing_to_translate_is_done_at_once() {
    try (Translator translator = translator(BatchRule.ALONE, 100)) {
      assertThat(translator.translate(List.of()).join()).isEmpty();
    }
  }

  private static Translator translator(BatchRule rule, int maxSourceTokens) {
    return new BatchingTranslator(new UpperCaseModel(rule, maxSourceTokens), 2);
  }

  private static BatchRule inBuckets(int sentences, int tokens, int bucket) {
    return new BatchRule(sentences, tokens, n -> (n + bucket - 1) / bucket * bucket);
  }
}
