package org.cellclaims.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.cli.Child;

/// `cellclaims demo` as a process of its own, started once for all browser tests.
final class Demonstration {
  private static final Pattern ADDRESS = Pattern.compile("is ready: (http://\\S+)");
  private static Optional<String> address = Optional.empty();

  private Demonstration() {}

  /// Where the demonstration answers, without a slash at the end.
  static synchronized String address() {
    if (address.isEmpty()) {
      address = Optional.of(start());
    }
    return address.get();
  }

  private static String start() {
    try {
      Child demo = Child.start("demo", "--port", 0);
      Runtime.getRuntime().addShutdownHook(new Thread(demo.process()::destroy));
      String said = demo.until("Stop with Control-C");
      Matcher found = ADDRESS.matcher(said);
      if (!found.find()) {
        throw new AssertionError("the demonstration did not start: " + said);
      }
      return found.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
