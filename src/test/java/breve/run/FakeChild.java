package breve.run;

import breve.digest.Digester;
import breve.run.inbox.FakeReader;
import breve.run.work.ChildCommand;
import breve.run.work.Errand;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process that a run starts for a suspect, with a stand-in for the model. An input whose name has
 * <i>poison</i> in it ends the process, as a crash in native code does; one with <i>gourmand</i>
 * takes more memory than there is; one with <i>endless</i> comes to no end.
 */
public final class FakeChild {
  private FakeChild() {}

  /** Starts such a process, whose digests say that they were made there. */
  static ChildCommand command(String... signature) {
    return ChildCommand.ofThisProgram(FakeChild.class.getName(), List.of(signature));
  }

  /** Arguments: the signature of the translator, if it is not the usual one. */
  public static void main(String[] args) throws Exception {
    FakeTranslator translator = new FakeTranslator(FakeChild::translated);
    translator.signature = args.length > 0 ? args[0] : translator.signature;
    Errand.take(System.in, System.out, () -> Runtime.getRuntime().halt(143))
        .run(
            new FakeReader(),
            new Digester(translator, new BulletSelector(new LexRank()), "test"));
  }

  private static CompletableFuture<List<Translation>> translated(List<String> french) {
    if (french.get(0).contains("poison")) {
      System.out.println("# A fatal error has been detected by the Java Runtime Environment:");
      Runtime.getRuntime().halt(139);
    }
    if (french.get(0).contains("gourmand")) {
      return CompletableFuture.failedFuture(new OutOfMemoryError("Java heap space"));
    }
    return french.get(0).contains("endless")
        ? new CompletableFuture<>()
        : CompletableFuture.completedFuture(
            french.stream().map(f -> new Translation(f, "Apart: " + f, -1, List.of())).toList());
  }
}
