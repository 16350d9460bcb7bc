package breve.run;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** A time of day by which a run has to end. */
public final class Deadline {
  private Deadline() {}

  /**
   * How long it is until the clock next shows a time; also in nights that lose or gain an hour.
   *
   * @param now in the zone that the time is meant in
   */
  public static Duration until(LocalTime time, ZonedDateTime now) {
    ZonedDateTime today = now.with(time);
    return Duration.between(now, today.isAfter(now) ? today : now.plusDays(1).with(time));
  }
}
