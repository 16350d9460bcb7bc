package breve.run.memory;

import breve.language.Version;
import breve.translate.RepairCount;
import breve.translate.Translation;
import breve.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Translates only what its memory doesn't know, and remembers it. */
public final class MemoisedTranslator implements Translator {
  private final Translator translator;
  private final TranslationMemory memory;
  private final String signature;

  /** The signature and Brève's version: its checks choose among translations. */
  private final String key;

  /**
   * @param translator closed together with this one
   * @param memory stays the caller's to close
   */
  public MemoisedTranslator(Translator translator, TranslationMemory memory) {
    this.translator = translator;
    this.memory = memory;
    this.signature = translator.signature();
    this.key = "breve:" + Version.current() + "|" + signature;
  }

  @Override
  public void prepare() {
    translator.prepare();
  }

  @Override
  public void rest() {
    translator.rest();
  }

  @Override
  public CompletableFuture<List<Translation>> translate(List<String> sentences) {
    List<Optional<Translation>> known =
        sentences.stream().map(french -> memory.find(key, french)).toList();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (known.get(i).isEmpty()) {
        unknown.add(sentences.get(i));
      }
    }
    if (unknown.isEmpty()) {
      return CompletableFuture.completedFuture(known.stream().flatMap(Optional::stream).toList());
    }
    return translator.translate(unknown).thenApply(fresh -> merged(known, fresh));
  }

  private List<Translation> merged(List<Optional<Translation>> known, List<Translation> fresh) {
    fresh.forEach(translation -> memory.remember(key, translation));
    List<Translation> all = new ArrayList<>();
    int next = 0;
    for (Optional<Translation> old : known) {
      all.add(old.isPresent() ? old.get() : fresh.get(next++));
    }
    return all;
  }

  @Override
  public String signature() {
    return signature;
  }

  @Override
  public Optional<RepairCount> repairs() {
    return translator.repairs();
  }

  @Override
  public void close() {
    translator.close();
  }
}
