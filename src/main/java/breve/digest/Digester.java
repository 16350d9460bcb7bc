package breve.digest;

import breve.article.Article;
import breve.article.Block;
import breve.article.BlockKind;
import breve.article.Sentence;
import breve.article.Title;
import breve.check.list.Checks;
import breve.digest.ArticleReview.Reviewed;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.summarize.Bullet;
import breve.summarize.BulletSelector;
import breve.summarize.Candidate;
import breve.translate.RepairCount;
import breve.translate.Translation;
import breve.translate.Translator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * An article in, a digest out: the facade for library users.
 *
 * <p>A digester holds no state of its own and may be used from many threads; articles digested side
 * by side share the translator's batches.
 */
public final class Digester {
  private final Translator translator;
  private final BulletSelector selector;
  private final Checks checks;
  private final ArticleReview review;
  private final String signature;

  /** A digester with the checks that come with Brève; see the other constructor. */
  public Digester(Translator translator, BulletSelector selector, String version) {
    this(translator, selector, Checks.standard(), version);
  }

  /**
   * @param translator stays the caller's to close
   * @param selector picks the bullets
   * @param checks what the article as a whole is looked at with
   * @param version Brève's version, for the signature
   */
  public Digester(Translator translator, BulletSelector selector, Checks checks, String version) {
    this.translator = translator;
    this.selector = selector;
    this.checks = checks;
    this.review = new ArticleReview(checks);
    this.signature = "breve:" + version + "|" + translator.signature() + "|" + selector.signature();
  }

  /** One line that pins how digests are made here: version, models, settings. */
  public String signature() {
    return signature;
  }

  /**
   * Loads what is to be loaded before the first article, once.
   *
   * @throws breve.model.ModelProblem when a model can't be loaded
   */
  public void prepare() {
    translator.prepare();
  }

  /**
   * Unloads what {@link #prepare} loaded, until it is needed again; only while nothing is at work.
   */
  public void rest() {
    translator.rest();
  }

  /** What the checks rejected and what was mended since the translator was opened. */
  public Optional<RepairCount> repairs() {
    return translator.repairs();
  }

  /**
   * Digests an article. Sentences are translated as soon as the translator has room for them.
   *
   * @return completes exceptionally when a model fails on this article
   */
  public CompletableFuture<Digest> digest(Article article) {
    List<String> french =
        Stream.concat(Stream.of(titleToTranslate(article)), article.sentences().map(Sentence::text))
            .toList();
    ShoutedSentences shouted = ShoutedSentences.of(french, checks.capitals());
    CompletableFuture<List<Translation>> translations = translator.translate(shouted.toTranslate());
    CompletableFuture<Digest> digest =
        translations.thenApply(
            all -> {
              int silent = article.title().derived() ? 1 : 0;
              List<Reviewed> reviewed = review.of(shouted.inArticle(all), silent);
              return assemble(article, shouted.byThemselves(reviewed, all));
            });
    // Who gives up the digest gives up its translations, too; a translator may then skip them.
    CompletableFuture<Digest> unused = digest.whenComplete((d, e) -> translations.cancel(false));
    return digest;
  }

  /** The first sentence, where the title is that: so both have the same English. */
  private static String titleToTranslate(Article article) {
    String title = article.title().text();
    return article
        .sentences()
        .map(Sentence::text)
        .findFirst()
        .filter(first -> article.title().derived() && first.startsWith(title))
        .filter(first -> first.substring(title.length()).matches("[\\s.]*"))
        .orElse(title);
  }

  private Digest assemble(Article article, List<Reviewed> all) {
    boolean derived = article.title().derived();
    Iterator<Reviewed> next = all.iterator();
    NameList names = new NameList();
    Reviewed titled = next.next();
    names.addTitle(titled.renamed());
    DigestTitle title = title(article.title().text(), titled, derived);
    List<DigestBlock> blocks = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Block block : article.blocks()) {
      List<DigestSentence> sentences = new ArrayList<>();
      BlockForm form = new BlockForm(block.kind());
      for (Sentence sentence : block.sentences()) {
        Reviewed reviewed = next.next();
        Translation t = reviewed.translation();
        DigestSentence digested =
            new DigestSentence(
                sentence.id(),
                sentence.text(),
                t.english(),
                form.edited(sentence.text(), reviewed),
                rounded(t.logProbability()),
                form.findings(sentence.text(), reviewed),
                reviewed.estimate());
        sentences.add(digested);
        names.add(sentence.id(), reviewed.renamed());
        boolean prose = block.kind() == BlockKind.TEXT || block.kind() == BlockKind.ITEM;
        candidates.add(
            new Candidate(
                sentence.id(), sentence.text(), digested.shown(), prose, digested.findings()));
      }
      blocks.add(new DigestBlock(block.id(), block.kind(), sentences));
    }
    Optional<String> headline =
        Optional.of(article.title()).filter(own -> !own.derived()).map(Title::text);
    List<Bullet> bullets = selector.select(headline, candidates);
    return new Digest(
        article.id().toString(),
        article.source(),
        article.date(),
        title,
        blocks,
        names.names(),
        bullets,
        signature);
  }

  private static DigestTitle title(String french, Reviewed reviewed, boolean derived) {
    return new DigestTitle(
        french,
        BlockForm.withoutStop(french, reviewed.translation().english()),
        reviewed.edited().map(edited -> BlockForm.withoutStop(french, edited)),
        derived,
        reviewed.findings());
  }

  private static double rounded(double logProbability) {
    return Math.round(logProbability * 1000) / 1000.0;
  }
}
