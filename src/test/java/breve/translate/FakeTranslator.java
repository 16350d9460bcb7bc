package breve.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Translates "x" to "English of x", or as a test wants it; remembers what it was asked. */
public final class FakeTranslator implements Translator {
  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Function<List<String>, CompletableFuture<List<Translation>>> answer;
  public String signature = "translation:fake";
  public boolean prepared;
  public boolean rested;
  public Runnable loading = () -> {};

  public FakeTranslator() {
    this(french -> CompletableFuture.completedFuture(english(french)));
  }

  public FakeTranslator(Function<List<String>, CompletableFuture<List<Translation>>> answer) {
    this.answer = answer;
  }

  public static List<Translation> english(List<String> french) {
    return french.stream().map(f -> new Translation(f, "English of " + f, -1, List.of())).toList();
  }

  @Override
  public void prepare() {
    loading.run();
    prepared = true;
  }

  @Override
  public void rest() {
    rested = true;
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
