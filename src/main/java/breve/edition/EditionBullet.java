package breve.edition;

import breve.check.Finding;
import breve.summarize.Bullet;

/**
 * A bullet as an edition shows it.
 *
 * @param text English
 * @param isNew tells what no earlier night of its story told; false where there was none
 * @param doubted whether a check warns of it
 */
public record EditionBullet(String text, boolean isNew, boolean doubted) {
  static EditionBullet of(Bullet bullet) {
    return new EditionBullet(
        bullet.text(), false, bullet.findings().stream().anyMatch(Finding::shown));
  }

  /** The same bullet, marked as new or not. */
  EditionBullet withNew(boolean yes) {
    return new EditionBullet(text, yes, doubted);
  }
}
