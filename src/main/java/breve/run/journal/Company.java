package breve.run.journal;

import java.util.Locale;

/** What shares the process with an article, and so the blame should that process die. */
public enum Company {
  /** Other articles. */
  OTHERS,
  /** Nothing but the run: a suspect, where no process can be started for it. */
  ALONE,
  /** Nothing: a suspect in a process of its own. If the run dies, that is no fault of it. */
  APART;

  /** As the journal writes it. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
