package breve.fetch;

import breve.fetch.inbox.Inbox;
import breve.fetch.web.HostTurns;
import breve.fetch.web.Web;
import breve.run.outcome.Stop;

/** What all feeds of a run share. */
record Surroundings(Web web, HostTurns turns, Inbox inbox, TakenLinks links, Stop stop) {}
