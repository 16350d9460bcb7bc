package breve.run;

import breve.translate.Translation;
import breve.translate.Translator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Translates "x" to "English of x", or as a test wants it; remembers what it was asked. */
final class FakeTranslator implements Translator {
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Function<List<String>, CompletableFuture<List<Translation>>> answer;
  String signature = "translation:fake";
  boolean prepared;
  Runnable loading = () -> {};

  FakeTranslator() {
    this(french -> CompletableFuture.completedFuture(english(french)));
  }

  FakeTranslator(Function<List<String>, CompletableFuture<List<Translation>>> answer) {
    this.answer = answer;
  }

  static List<Translation> english(List<String> french) {
    return french.stream().map(f -> new Translation(f, "English of " + f, -1, List.of())).toList();
  }

  @Override
  public void prepare() {
    loading.run();
    prepared = true;
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    asked.addAll(sentences);
    return answer.apply(sentences);
  }

  @Override
  public String signature() {
    return signature;
  }

  @Override
  public void close() {}
}
