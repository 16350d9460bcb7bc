package breve.run.outcome;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A run is asked to stop, from any thread; the first to ask says why. */
public final class Stop {
  private final AtomicReference<Ending> ending = new AtomicReference<>();

  /** Asks the run to finish what is ready and stop. */
  public void request(Ending why) {
    ending.compareAndSet(null, why);
  }

  /** Whether the process is to end, so that nothing more is to be begun. */
  public boolean atOnce() {
    return ending().filter(why -> why != Ending.COMPLETE && why != Ending.DEADLINE).isPresent();
  }

  /** Why the run is to stop, if it is. */
  public Optional<Ending> ending() {
    return Optional.ofNullable(ending.get());
  }
}
