package breve.translate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A translator that is loaded when there is something to translate; a night with nothing new needs
 * no model in memory.
 */
public final class LateTranslator implements Translator {
  private final String signature;
  private final Supplier<? extends Translator> loading;
  private Translator loaded;
  private Optional<RepairCount> before = Optional.empty();

  /**
   * @param signature of the translator that will be loaded
   * @param loading asked only if there is need: once, and once more after each {@link #rest}
   */
  public LateTranslator(String signature, Supplier<? extends Translator> loading) {
    this.signature = signature;
    this.loading = loading;
  }

  @Override
  public void prepare() {
    translator();
  }

  @Override
  public synchronized void rest() {
    if (loaded != null) {
      loaded.close();
      before = repairs();
      loaded = null;
    }
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    return translator().translate(sentences);
  }

  private synchronized Translator translator() {
    if (loaded == null) {
      Translator fresh = loading.get();
      if (!fresh.signature().equals(signature)) {
        fresh.close();
        throw new IllegalStateException(
            "%s was promised and %s was loaded".formatted(signature, fresh.signature()));
      }
      loaded = fresh;
    }
    return loaded;
  }

  @Override
  public String signature() {
    return signature;
  }

  @Override
  public synchronized Optional<RepairCount> repairs() {
    return loaded == null ? before : RepairCount.sum(before, loaded.repairs());
  }

  @Override
  public synchronized void close() {
    if (loaded != null) {
      loaded.close();
    }
  }
}
