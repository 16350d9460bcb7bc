package breve.run.work;

import breve.article.Reading;
import breve.digest.Digest;
import breve.translate.RepairCount;
import java.util.Optional;

/** What a process that digests one input tells the run that started it. */
interface Answers {
  /** Models are loaded, and the input may come. */
  void ready(String signature);

  /** It can't begin, for a reason that is not the input's. */
  void refused(String why);

  /** The input holds an article; they are counted from 0 on. */
  void text(TextHeader header);

  /** The input holds something that is no article. */
  void nothing(Reading reading);

  /** The input holds no more. */
  void allRead();

  /** Reading the input failed as it should not. */
  void broken(Throwable why);

  /**
   * The digest of an article.
   *
   * @param repairs what was checked and mended until now
   */
  void digested(int number, Digest digest, Optional<RepairCount> repairs);

  /** There is no digest of an article. */
  void failed(int number, Throwable why);
}
