package breve.fetch.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request a host at a time, with a pause between two, and none to a host that asked to be left
 * alone.
 */
public final class HostTurns {
  /** What is known of a host; touched only by who has its turn, but for the time to wait for. */
  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private long readyNanos = System.nanoTime();
    private volatile Instant heldUntil = Instant.MIN;
  }

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Duration pause;

  /**
   * @param pause between two requests to a host
   */
  public HostTurns(Duration pause) {
    this.pause = pause;
  }

  /** A request, made in its host's turn. */
  interface Asking<T> {
    T ask() throws FetchProblem, InterruptedException;
  }

  /** Waits for the host's turn, then asks. */
  <T> T inTurn(String name, Asking<T> asking) throws FetchProblem, InterruptedException {
    Host host = host(name);
    host.turn.lockInterruptibly();
    try {
      TimeUnit.NANOSECONDS.sleep(host.readyNanos - System.nanoTime());
      return asking.ask();
    } finally {
      host.readyNanos = System.nanoTime() + pause.toNanos();
      host.turn.unlock();
    }
  }

  /** The host is not to be asked before a time. */
  public void hold(String name, Instant until) {
    host(name).heldUntil = until;
  }

  /** The time before which the host is not to be asked, if there is one. */
  public Optional<Instant> heldUntil(String name, Instant now) {
    return Optional.of(host(name).heldUntil).filter(until -> until.isAfter(now));
  }

  /** All hosts that are not to be asked for now. */
  public Map<String, Instant> held(Instant now) {
    Map<String, Instant> held = new TreeMap<>();
    hosts.forEach(
        (name, host) -> {
          if (host.heldUntil.isAfter(now)) {
            held.put(name, host.heldUntil);
          }
        });
    return held;
  }

  private Host host(String name) {
    return hosts.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new Host());
  }
}
