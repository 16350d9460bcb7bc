package breve;

import breve.article.Article;
import breve.article.Reading;
import breve.article.formats.Articles;
import breve.check.list.Checks;
import breve.digest.Digest;
import breve.digest.Digester;
import breve.language.Version;
import breve.run.DigestRun;
import breve.run.DryRun;
import breve.run.RunOrder;
import breve.run.folder.RunLock.LockedException;
import breve.run.inbox.RunPlan;
import breve.run.memory.MemoisedTranslator;
import breve.run.memory.TranslationMemory;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import breve.run.report.Progress;
import breve.run.report.RunReport;
import breve.run.work.Errand;
import breve.translate.PacedTranslator;
import breve.translate.Translator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * French articles in, English digests out: the way in for programs that use Brève as a library.
 *
 * <pre>{@code
 * try (Breve breve = Breve.open(Path.of("models"))) {
 *   for (Digest digest : breve.digest(Path.of("seeds/idlib.txt"))) {
 *     System.out.println(digest.title().shown());
 *     digest.bullets().forEach(bullet -> System.out.println("- " + bullet.text()));
 *   }
 * }
 * }</pre>
 *
 * <p>Models are loaded once and shared; it may be used from many threads. The translation model is
 * loaded for the first article.
 */
public final class Breve implements AutoCloseable {
  private static final int SENTENCES_AT_WORK = 256;

  private final Translator translator;
  private final Checks checks;
  private final LoadedSelector selector;
  private final boolean verified;
  private final long maxBytes;
  private final Articles articles;

  Breve(
      Translator translator,
      Checks checks,
      LoadedSelector selector,
      boolean verified,
      long maxBytes) {
    this.translator = translator;
    this.checks = checks;
    this.selector = selector;
    this.verified = verified;
    this.maxBytes = maxBytes;
    this.articles = new Articles(maxBytes);
  }

  /**
   * Opens the models of a folder, with the settings that come with them; {@link Settings} has
   * others.
   *
   * @throws breve.model.ModelProblem when a model is missing, or not as its card says
   */
  public static Breve open(Path models) {
    return new Settings().models(models).open();
  }

  /**
   * Digests the articles of a file: several where it is a feed or a mailbox.
   *
   * @param file of any format that {@code docs/inputs.md} names
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public Digests digest(Path file) {
    return digests(articles.read(file, file));
  }

  /**
   * Digests text, or whatever format the name's ending says: {@code idlib.txt}, {@code page.html}.
   *
   * @param name what the article is to be called
   * @param content French
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public Digests digest(String name, String content) {
    return digest(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * As {@link #digest(String, String)}, of bytes in an encoding that is to be found out.
   *
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public Digests digest(String name, byte[] content) {
    return digests(articles.read(name, content));
  }

  /**
   * Digests an article that is read already.
   *
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public Digest digest(Article article) {
    return digester(translator).digest(article).join();
  }

  private Digests digests(List<Reading> readings) {
    return Digests.of(readings, digester(translator));
  }

  /** Translates sentences; closed together with this. */
  public Translator translator() {
    return translator;
  }

  /** Whether all models were compared with their cards; what wasn't may be anything. */
  public boolean verified() {
    return verified;
  }

  /**
   * Digests many articles into a folder, as {@code breve digest} does. Of models that are not
   * verified nothing is remembered, and no digest of theirs stands for a new one.
   *
   * @param memory of translations; stays the caller's to close
   * @throws UsageException when the output folder can't be written to
   * @throws LockedException when another run is at work in the output folder
   */
  public RunReport run(
      RunPlan plan,
      RunOrder order,
      Optional<TranslationMemory> memory,
      Stop stop,
      Progress progress)
      throws UsageException, LockedException, IOException, InterruptedException {
    try (Translator paced = paced(memory)) {
      return run(order, paced).run(plan, stop, progress, Clock.systemUTC());
    }
  }

  /**
   * Digests one input for a run that started this process for it; see {@link RunOrder#apart}.
   *
   * @param memory of translations; stays the caller's to close
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public void run(Errand errand, Optional<TranslationMemory> memory) throws InterruptedException {
    try (Translator paced = paced(memory)) {
      errand.run(articles::read, digester(paced));
    }
  }

  private Translator paced(Optional<TranslationMemory> memory) {
    Translator remembering =
        memory
            .filter(m -> verified)
            .<Translator>map(m -> new MemoisedTranslator(translator, m))
            .orElse(translator);
    return new PacedTranslator(remembering, SENTENCES_AT_WORK);
  }

  /**
   * What such a run would do; writes nothing.
   *
   * @throws UsageException when a run would refuse to prune
   */
  public DryRun dryRun(RunPlan plan, RunOrder order)
      throws UsageException, IOException, InterruptedException {
    return run(order, translator).dryRun(plan);
  }

  private DigestRun run(RunOrder order, Translator by) {
    return new DigestRun(
        articles::read, maxBytes, digester(by), verified ? order : order.withoutReuse());
  }

  private Digester digester(Translator by) {
    return new Digester(by, selector.selector(), checks, Version.current());
  }

  @Override
  public void close() {
    Closing.all(List.of(translator, selector));
  }
}
