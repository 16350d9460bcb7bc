package breve;

import breve.summarize.BulletSelector;
import java.util.List;

/**
 * What chooses bullets, with the models that it reads.
 *
 * @param selector may be used until this is closed
 * @param models what to close
 * @param verified whether all files were compared with a card
 */
public record LoadedSelector(
    BulletSelector selector, List<? extends AutoCloseable> models, boolean verified)
    implements AutoCloseable {
  public LoadedSelector {
    models = List.copyOf(models);
  }

  @Override
  public void close() {
    Closing.all(models);
  }
}
