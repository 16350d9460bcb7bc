package breve.cli;

import breve.run.outcome.Ending;
import breve.run.outcome.Stop;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Lets a run end by itself when it is interrupted (Ctrl-C) or terminated; the second signal ends
 * the process at once.
 *
 * <p>Java has no public way to hear which signal came. The JDK's own class is reached by its name,
 * since javac warns of it; where it is missing, signals do what they always did.
 */
final class Signals {
  private static final Map<String, Ending> ENDINGS =
      Map.of("INT", Ending.INTERRUPTED, "TERM", Ending.TERMINATED);

  private Signals() {}

  /** From now on, signals stop the run. */
  static void stop(Stop run) {
    ENDINGS.forEach(
        (signal, ending) -> {
          try {
            handle(signal, () -> stopOrHalt(run, ending));
          } catch (ReflectiveOperationException e) {
            LoggerFactory.getLogger(Signals.class).debug("signals can't be heard", e);
          }
        });
  }

  /**
   * From now on, signals are left to the run that started this process: Ctrl-C reaches both, and
   * who stops a service stops all its processes, but only the run is to answer.
   */
  static void leaveToTheRun() {
    for (String signal : List.of("INT", "TERM", "HUP")) {
      try {
        handle(signal, () -> {});
      } catch (ReflectiveOperationException e) {
        LoggerFactory.getLogger(Signals.class).debug("signals can't be ignored", e);
      }
    }
  }

  private static void stopOrHalt(Stop run, Ending ending) {
    if (run.ending().isPresent()) {
      Runtime.getRuntime().halt(ending.exitCode().number());
    }
    run.request(ending);
  }

  private static void handle(String name, Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    InvocationHandler act =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            action.run();
            return null;
          }
          return method.invoke(action, arguments); // equals, hashCode, toString
        };
    Object proxy =
        Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, act);
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
  }
}
