package breve.cli.options;

import breve.fetch.FetchSettings;
import breve.fetch.list.PageRule;
import breve.fetch.web.AddressGuard;
import breve.fetch.web.HostTurns;
import breve.fetch.web.Manners;
import breve.language.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is fetched, where to, and how servers are asked. */
public final class FetchOptions {
  private static final String HOME = "https://github.com/breve-news/breve";

  @Option(
      names = {"--inbox"},
      paramLabel = "DIR",
      defaultValue = "inbox",
      description = "Where articles go. Default: ${DEFAULT-VALUE}")
  public Path inbox = Path.of("inbox");

  @Option(
      names = "--pages",
      paramLabel = "RULE",
      defaultValue = "auto",
      description =
          "When to take the page that an item leads to: auto (where the item has only a teaser),"
              + " always, never. A feed's own pages=\"...\" in the list goes before it. Default:"
              + " ${DEFAULT-VALUE}")
  String pages = "auto";

  @Option(
      names = "--newest",
      paramLabel = "N",
      defaultValue = "50",
      description = "Of each feed's new items, so many are taken. Default: ${DEFAULT-VALUE}")
  int newest = 50;

  @Option(
      names = "--keep",
      paramLabel = "DAYS",
      description =
          "Remove from the inbox what was fetched more than so many days ago. It is not fetched"
              + " again. Without it: nothing is removed.")
  Integer keep;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "60s",
      description = "An answer that takes longer is given up. Default: ${DEFAULT-VALUE}")
  Duration timeout = Duration.ofSeconds(60);

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      defaultValue = "5MB",
      description = "Of a feed or page, packed and unpacked. Default: ${DEFAULT-VALUE}")
  long maxSize = 5_000_000;

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1s",
      description = "Between two requests to one host. Default: ${DEFAULT-VALUE}")
  Duration pause = Duration.ofSeconds(1);

  @Option(
      names = "--hosts",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "Hosts asked side by side; each gets one request at a time. Default: ${DEFAULT-VALUE}")
  int hosts = 8;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description =
          "Who fetches: a mail or web address that servers see in User-Agent beside breve's own.")
  String contact;

  @Option(
      names = "--allow-private",
      description =
          "Let addresses lead to this machine and to private networks, as to a feed of your own.")
  boolean allowPrivate;

  /** Settings of a run on a day. */
  public FetchSettings settings(CommandLine command, LocalDate today) {
    PageRule rule =
        PageRule.named(pages)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command,
                        "'" + pages + "' is no rule for pages; known are auto, always, never"));
    require(newest >= 1, "--newest", "1 or more", command);
    require(hosts >= 1 && hosts <= 100, "--hosts", "1 to 100", command);
    require(keep == null || keep >= 1, "--keep", "1 day or more", command);
    return new FetchSettings(
        rule, newest, hosts, today, Optional.ofNullable(keep).map(today::minusDays));
  }

  /** How servers are asked. */
  public Manners manners(CommandLine command) {
    require(timeout.toSeconds() >= 1, "--timeout", "1 second or more", command);
    require(maxSize >= 1 && maxSize <= 1_000_000_000, "--max-size", "1 byte to 1 GB", command);
    require(
        contact == null || contact.matches("[\\x20-\\x7E&&[^()]]{1,200}"),
        "--contact",
        "plain letters and signs, without brackets",
        command);
    String who = contact == null ? "" : "; " + contact.strip();
    return new Manners(
        "breve/" + Version.current() + " (feed reader; +" + HOME + who + ")", timeout, maxSize);
  }

  public HostTurns turns() {
    return new HostTurns(pause);
  }

  public AddressGuard guard() {
    return AddressGuard.of(allowPrivate);
  }

  private static void require(boolean right, String option, String what, CommandLine command) {
    if (!right) {
      throw new ParameterException(command, option + " must be " + what);
    }
  }
}
