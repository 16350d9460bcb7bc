package breve.run;

import breve.digest.Digester;
import breve.run.inbox.FakeReader;
import breve.run.work.ChildCommand;
import breve.run.work.Errand;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.FakeTranslator;
import breve.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process that a run starts for a suspect, with a stand-in for the model. An input whose name has
 * <i>poison</i> in it ends the process, as a crash in native code does; one with <i>gourmand</i>
 * takes more memory than there is; one with <i>endless</i> comes to no end; one with <i>once</i>
 * ends the process at the first try only.
 */
public final class FakeChild {
  private FakeChild() {}

  /**
   * Starts such a process, whose digests say that they were made there.
   *
   * @param signature of its translator
   * @param tried a file that is made at the first try
   */
  static ChildCommand command(String signature, Path tried) {
    return ChildCommand.ofThisProgram(
        FakeChild.class.getName(), List.of(signature, tried.toString()));
  }

  /** Arguments: as those of {@link #command}. */
  public static void main(String[] args) throws Exception {
    FakeTranslator translator =
        new FakeTranslator(
            french -> {
              if (french.get(0).contains("once") && isFirst(Path.of(args[1]))) {
                Runtime.getRuntime().halt(137);
              }
              return translated(french);
            });
    translator.signature = args[0];
    Errand.take(System.in, System.out, () -> Runtime.getRuntime().halt(143))
        .run(new FakeReader(), new Digester(translator, new BulletSelector(new LexRank()), "test"));
  }

  private static boolean isFirst(Path tried) {
    try {
      Files.createFile(tried);
      return true;
    } catch (IOException e) {
      return false;
    }
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
