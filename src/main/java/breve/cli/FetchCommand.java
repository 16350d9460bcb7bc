package breve.cli;

import breve.cli.options.FetchOptions;
import breve.cli.options.VerbosityOptions;
import breve.fetch.FeedOutcome;
import breve.fetch.FetchReport;
import breve.fetch.FetchRun;
import breve.fetch.inbox.Inbox;
import breve.fetch.list.Opml;
import breve.fetch.list.Subscription;
import breve.run.folder.RunLock.LockedException;
import breve.run.outcome.ExitCode;
import breve.run.outcome.Printable;
import breve.run.outcome.Stop;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches the new articles of feeds; with {@code models install} all that opens connections. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches the new articles of feeds into a folder that breve digest reads; each once.",
      "Opens network connections: to the feeds, and to the pages that they lead to. But for breve"
          + " models install, no other command does."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve fetch                              the feeds of feeds.opml, to inbox/",
      "  breve fetch; breve digest inbox         tonight's edition",
      "  breve fetch presse.opml --keep 14        two weeks of articles, no more",
      "  breve fetch https://gazette.example/rss --pages always",
      "",
      "Exit codes: 0 all is well, 2 usage, 3 some feeds or pages failed (the others are there),",
      "6 another run is at work, 130/143 interrupted."
    })
final class FetchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FEEDS",
      arity = "0..*",
      defaultValue = "feeds.opml",
      description =
          "Lists of feeds in OPML, as feed readers export them, and addresses of feeds. Default:"
              + " ${DEFAULT-VALUE}")
  private List<String> lists;

  @ArgGroup(validate = false, heading = "%nFetching:%n")
  private FetchOptions options = new FetchOptions();

  @Mixin private VerbosityOptions verbosity;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Stop stop = new Stop();
    Signals.stop(stop);
    PrintWriter err = spec.commandLine().getErr();
    Inbox inbox = new Inbox(options.inbox);
    try {
      List<Subscription> feeds = feeds();
      FetchRun run =
          new FetchRun(
              inbox,
              options.settings(spec.commandLine(), LocalDate.now(ZoneId.systemDefault())),
              options.guard(),
              options.turns(),
              options.manners(spec.commandLine()),
              stop);
      FetchReport report = run.run(feeds, progress(feeds.size(), err), this::say);
      tell(report);
      return stop.ending().map(ending -> ending.exitCode()).orElseGet(report::exitCode).number();
    } catch (LockedException e) {
      say(e.getMessage());
      return ExitCode.LOCKED.number();
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Subscription> feeds() throws UsageException {
    List<Subscription> feeds = new ArrayList<>();
    for (String list : lists) {
      if (list.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
        feeds.add(new Subscription(list, Optional.empty(), Optional.empty()));
      } else {
        feeds.addAll(Opml.read(Path.of(list)));
      }
    }
    if (feeds.isEmpty()) {
      throw new UsageException(
          String.join(", ", lists) + " lists no feed; add outlines with an xmlUrl");
    }
    return FetchRun.each(feeds);
  }

  private Consumer<FeedOutcome> progress(int feeds, PrintWriter err) {
    if (verbosity.quiet || !TerminalLine.isThere()) {
      return outcome -> {};
    }
    TerminalLine line = new TerminalLine(err);
    AtomicInteger done = new AtomicInteger();
    AtomicInteger articles = new AtomicInteger();
    return outcome -> {
      int fetched = articles.addAndGet(outcome.files().size());
      synchronized (line) {
        line.draw("%d of %d feeds, %d articles".formatted(done.incrementAndGet(), feeds, fetched));
        if (done.get() == feeds) {
          line.erase();
        }
      }
    };
  }

  private void tell(FetchReport report) {
    for (FeedOutcome feed : report.feeds()) {
      if (!verbosity.quiet) {
        feed.notes().forEach(note -> say(feed.feed().label() + ": " + note));
      }
      feed.problems().forEach(problem -> say(feed.feed().label() + ": " + problem));
    }
    if (!verbosity.quiet) {
      say(report.summary(options.inbox.toString()));
    }
  }

  /** What servers and lists say goes into a line and no further. */
  private void say(String line) {
    spec.commandLine().getErr().println("breve fetch: " + Printable.line(line));
  }
}
