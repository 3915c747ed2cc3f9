package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The build takes the same parts today and in a year.
class PomTest {
  private static final Pattern EXACT = Pattern.compile("\\d[\\w.-]*");
  private static final Pattern MOVING = Pattern.compile("SNAPSHOT|LATEST|RELEASE");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.]+)}");

  @Test
  void everyDependencyAndPluginHasOneExactVersion() throws Exception {
    Document pom = pom();
    List<String> wrong = new ArrayList<>();
    for (String kind : List.of("dependency", "plugin", "path")) {
      for (Element part : elements(pom, kind)) {
        String version = resolve(pom, child(part, "version"));
        if (!EXACT.matcher(version).matches() || MOVING.matcher(version).find()) {
          wrong.add(kind + " " + child(part, "artifactId") + " has version '" + version + "'");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void classesRunOnJava21AndTheJarFindsItsLibraries() throws Exception {
    Document pom = pom();
    assertThat(resolve(pom, "${maven.compiler.release}")).isEqualTo("21");
    assertThat(text(pom, "mainClass")).isEqualTo(Main.class.getName());
    assertThat(text(pom, "classpathPrefix")).isEqualTo("lib/");
    assertThat(text(pom, "Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
  }

  private static Document pom() throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(Project.ROOT.resolve("pom.xml").toFile());
  }

  private static String resolve(Document pom, String version) {
    Matcher property = PROPERTY.matcher(version);
    return property.matches() ? text(pom, property.group(1)) : version;
  }

  private static String text(Document pom, String tag) {
    List<Element> found = elements(pom, tag);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  private static String child(Element parent, String tag) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element && element.getTagName().equals(tag)) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  private static List<Element> elements(Document pom, String tag) {
    NodeList nodes = pom.getElementsByTagName(tag);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }
}
