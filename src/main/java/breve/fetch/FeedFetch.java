package breve.fetch;

import breve.article.Input;
import breve.article.Reading.Skipped;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import breve.article.WebAddress;
import breve.article.feed.FeedContents;
import breve.article.feed.FeedOpener;
import breve.fetch.FeedOutcome.Result;
import breve.fetch.inbox.FeedState;
import breve.fetch.list.Subscription;
import breve.fetch.web.Answer;
import breve.fetch.web.Answer.Content;
import breve.fetch.web.Asked;
import breve.fetch.web.FetchProblem;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches one feed: asks for it, takes its new items, and remembers how far it came. */
final class FeedFetch {
  private final FeedOpener opener = new FeedOpener();
  private final Surroundings around;
  private final FetchSettings settings;

  FeedFetch(Surroundings around, FetchSettings settings) {
    this.around = around;
    this.settings = settings;
  }

  /**
   * Fetches a feed.
   *
   * @return what came of it; what is wrong with the feed is told there and never thrown
   * @throws IOException when the inbox can't be written
   */
  FeedOutcome fetch(Subscription feed, FeedState state) throws IOException, InterruptedException {
    if (around.stop().atOnce()) {
      return FeedOutcome.without(feed, Result.LEFT, Optional.empty());
    }
    Optional<URI> address = WebAddress.in(state.current()).map(URI::create);
    if (address.isEmpty() || address.get().getHost() == null) {
      return FeedOutcome.failed(feed, "it is no http or https address; correct it in the list");
    }
    Optional<Instant> held = around.turns().heldUntil(address.get().getHost(), Instant.now());
    if (held.isPresent()) {
      return FeedOutcome.without(feed, Result.WAITING, Optional.empty());
    }
    try {
      Answer answer =
          around
              .web()
              .ask(Asked.feed(address.get(), known(state.etag()), known(state.lastModified())));
      return answered(feed, state, answer);
    } catch (FetchProblem problem) {
      return around.stop().atOnce()
          ? FeedOutcome.without(feed, Result.LEFT, Optional.empty())
          : problem(feed, state, problem);
    } catch (RuntimeException | StackOverflowError e) {
      return FeedOutcome.failed(feed, "breve failed on it (" + e + "); please report it");
    }
  }

  private static Optional<String> known(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  /** Where it had moved to may be gone as well: then it is looked for where it was. */
  private FeedOutcome problem(Subscription feed, FeedState state, FetchProblem problem)
      throws IOException {
    if (problem.kind() == FetchProblem.Kind.LASTING && !state.moved().isEmpty()) {
      around.inbox().save(state.withMoved(""));
    }
    return FeedOutcome.failed(feed, problem.getMessage());
  }

  private FeedOutcome answered(Subscription feed, FeedState state, Answer answer)
      throws IOException, InterruptedException {
    List<String> notes = new ArrayList<>();
    if (answer.content().isEmpty()) {
      around.inbox().save(moved(state, answer, notes));
      return new FeedOutcome(feed, Result.UNCHANGED, List.of(), 0, notes, List.of());
    }
    Content content = answer.content().get();
    FeedContents contents =
        PatientParse.within(PatientParse.USUAL, () -> opened(content, answer.address()));
    FeedState now = moved(state, answer, notes);
    FeedItems items =
        new FeedItems(
            new PageChoice(around.web(), feed.pages().orElse(settings.pages())),
            new ItemFiles(
                around.inbox(),
                now.folder(),
                contents.title().or(feed::name),
                answer.address().toString()),
            around.links(),
            around.stop(),
            settings,
            now);
    items.take(contents.entries());
    FeedState after =
        items.after().forgetting(settings.today().minusDays(FetchSettings.DAYS_REMEMBERED));
    around
        .inbox()
        .save(
            items.isOpen() // then the same feed must be sent again
                ? after.withValidators(Optional.empty(), Optional.empty())
                : after.withValidators(content.etag(), content.lastModified()));
    notes.addAll(items.notes());
    return new FeedOutcome(
        feed, Result.READ, items.files(), items.changed(), notes, items.problems());
  }

  /** A move is believed when a feed is found there. */
  private static FeedState moved(FeedState state, Answer answer, List<String> notes) {
    Optional<String> to =
        answer.moved().map(URI::toString).filter(address -> !address.equals(state.current()));
    to.ifPresent(address -> notes.add("it has moved for good to " + address + "; list it there"));
    return to.map(address -> state.withMoved(address.equals(state.address()) ? "" : address))
        .orElse(state);
  }

  private FeedContents opened(Content content, URI address) throws FetchProblem {
    try {
      return opener.open(new Input(address.toString(), content.bytes()));
    } catch (UnusableInputException e) {
      if (e.reading() instanceof Skipped skipped && skipped.reason() == SkipReason.EMPTY) {
        return new FeedContents(Optional.empty(), List.of());
      }
      if (e.reading() instanceof Skipped skipped) {
        throw FetchProblem.lasting(skipped.why(), "look for a smaller feed of the same site");
      }
      throw NoFeed.problem(content, address, e.getMessage());
    }
  }
}
