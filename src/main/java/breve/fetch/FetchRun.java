package breve.fetch;

import breve.fetch.inbox.Expiry;
import breve.fetch.inbox.FeedState;
import breve.fetch.inbox.Inbox;
import breve.fetch.list.Subscription;
import breve.fetch.web.AddressGuard;
import breve.fetch.web.HostTurns;
import breve.fetch.web.Manners;
import breve.fetch.web.Web;
import breve.run.folder.RunLock;
import breve.run.folder.RunLock.LockedException;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches all feeds of a list into an inbox, several hosts side by side. What is wrong with one
 * costs that one only.
 */
public final class FetchRun {
  private static final Logger LOG = LoggerFactory.getLogger(FetchRun.class);

  private final Inbox inbox;
  private final FetchSettings settings;
  private final Stop stop;
  private final HostTurns turns;
  private final Web web;

  /**
   * @param guard says which addresses may be asked
   * @param turns of the hosts
   */
  public FetchRun(
      Inbox inbox,
      FetchSettings settings,
      AddressGuard guard,
      HostTurns turns,
      Manners manners,
      Stop stop) {
    this.inbox = inbox;
    this.settings = settings;
    this.stop = stop;
    this.turns = turns;
    this.web = new Web(guard, turns, manners, stop);
  }

  /**
   * Fetches.
   *
   * @param feeds each once
   * @param progress told of each feed when it is done with, by any thread
   * @param warnings told what else somebody should know
   * @throws UsageException when the inbox can't be written
   * @throws LockedException when another run is at work there
   */
  public FetchReport run(
      List<Subscription> feeds, Consumer<FeedOutcome> progress, Consumer<String> warnings)
      throws IOException, InterruptedException, UsageException, LockedException {
    inbox.prepare();
    try (RunLock lock = inbox.lock()) {
      LOG.debug("holding {}", lock);
      List<FeedState> states = inbox.states(warnings);
      inbox.loadHolds().forEach(turns::hold);
      FetchReport report = new FetchReport(all(feeds, states, progress));
      inbox.saveHolds(turns.held(Instant.now()));
      if (settings.removeBefore().isPresent()) {
        removeOld(settings.removeBefore().get(), warnings);
      }
      return report;
    }
  }

  private List<FeedOutcome> all(
      List<Subscription> feeds, List<FeedState> states, Consumer<FeedOutcome> progress)
      throws IOException, InterruptedException {
    FeedFetch fetch =
        new FeedFetch(new Surroundings(web, turns, inbox, new TakenLinks(states), stop), settings);
    Folders folders = new Folders(states);
    ExecutorService workers = Executors.newFixedThreadPool(settings.hosts());
    try {
      List<Future<FeedOutcome>> running = new ArrayList<>();
      for (Subscription feed : feeds) {
        FeedState state = folders.stateOf(feed);
        running.add(
            workers.submit(
                () -> {
                  FeedOutcome outcome = fetch.fetch(feed, state);
                  progress.accept(outcome);
                  return outcome;
                }));
      }
      List<FeedOutcome> outcomes = new ArrayList<>();
      for (Future<FeedOutcome> each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      // The inbox can't be written: the feeds would fail one by one.
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** Feeds that are listed no longer, too. */
  private void removeOld(LocalDate before, Consumer<String> warnings) throws IOException {
    for (FeedState state : inbox.states(warnings)) {
      FeedState after = Expiry.apply(state, before, inbox);
      if (!after.equals(state)) {
        inbox.save(after);
      }
    }
  }

  /** A list in which each feed stands once, as it is written first. */
  public static List<Subscription> each(List<Subscription> feeds) {
    return List.copyOf(
        feeds.stream()
            .collect(
                Collectors.toMap(Subscription::address, f -> f, (a, b) -> a, LinkedHashMap::new))
            .values());
  }
}
