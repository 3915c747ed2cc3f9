package org.cellclaims.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules of the house, each as a test.
class HouseRulesTest {
  private static final int LONGEST_FILE = 300;
  private static final String ROOT_PACKAGE = "org.cellclaims.";
  private static final List<String> PURE = List.of(
      "text", "vocabulary", "quantity", "rule", "weight", "archive", "page", "claim", "reuse");
  private static final List<String> NOT_PURE =
      List.of("org.apache.lucene.", "io.javalin.", "org.sqlite.", "java.sql.", "tools.jackson.");

  @Test
  void theOrderLineNamesEveryPackageAndNoOther() throws IOException {
    assertThat(new TreeSet<>(Project.order())).isEqualTo(Project.packages());
    assertThat(Project.order()).doesNotHaveDuplicates();
  }

  @Test
  void aPackageImportsOnlyPackagesToItsLeft() throws IOException {
    List<String> order = Project.order();
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : classes()) {
      for (Dependency to : from.getDirectDependenciesFromSelf()) {
        String target = packageOf(to.getTargetClass().getPackageName());
        if (order.indexOf(target) > order.indexOf(packageOf(from.getPackageName()))) {
          wrong.add(from.getName() + " uses " + to.getTargetClass().getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// A package within a package counts as one of its own.
  @Test
  void noPackagesNeedEachOtherInACircle() {
    slices().matching("org.cellclaims.(**)").should().beFreeOfCycles().check(classes());
  }

  @Test
  void theLibraryKnowsNoLuceneNoServerAndNoDatabase() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : classes()) {
      if (PURE.contains(packageOf(from.getPackageName()))) {
        from.getDirectDependenciesFromSelf().stream()
            .map(to -> to.getTargetClass().getName())
            .filter(name -> NOT_PURE.stream().anyMatch(name::startsWith))
            .forEach(name -> wrong.add(from.getName() + " uses " + name));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        wrong.add(Project.name(file) + ": " + lines + " lines");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noMethodIsLongerThanThirtyLines() throws IOException {
    assertThat(SourceRules.longMethods(Project.files("src/main", ".java"), 30)).isEmpty();
  }

  @Test
  void noTestIsLongerThanSixtyLines() throws IOException {
    assertThat(SourceRules.longMethods(Project.files("src/test", ".java"), 60)).isEmpty();
  }

  @Test
  void whatIsPublicIsDocumented() throws IOException {
    assertThat(SourceRules.undocumented(Project.files("src/main", ".java"))).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItTakesAndGivesAndIsNullMarked() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<Path> folders = new TreeSet<>();
    Project.files("src/main", ".java").forEach(f -> folders.add(f.getParent()));
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      if (!text.startsWith("/// ") || !text.contains("@NullMarked")) {
        wrong.add(Project.name(info));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noNameSaysNothing() throws IOException {
    Pattern empty = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Data|Info)\\.java");
    assertThat(Project.files("src", ".java"))
        .noneMatch(f -> empty.matcher(f.getFileName().toString()).matches());
    assertThat(Project.packages())
        .doesNotContain("util", "utils", "helper", "manager", "impl", "data", "info");
  }

  @Test
  void nothingIsPutOffInTheTree() throws IOException {
    assertThat(linesWith("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b")).isEmpty();
  }

  @Test
  void docsAreWrittenInOneStyle() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : Project.files("src", ".java")) {
      if (Files.readAllLines(file).stream().anyMatch(l -> l.strip().startsWith("/*" + "*"))) {
        wrong.add(Project.name(file));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// The formatter counts the indent of a doc line twice where it runs on JDK 23 or newer.
  @Test
  void docLinesAreShortEnoughToBeFormattedAlikeOnEveryJdk() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : Project.files("src", ".java")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        int longest = 100 - lines.get(i).indexOf("///");
        if (lines.get(i).strip().startsWith("///") && lines.get(i).length() > longest) {
          wrong.add(
              Project.name(file) + ":" + (i + 1) + ": break it at " + longest + " characters");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFileNamesAPlaceOnOneMachine() throws IOException {
    assertThat(linesWith("(?<![\\w.$}])/(ro" + "ot|ho" + "me|wo" + "rk|Us" + "ers)/\\w"))
        .isEmpty();
  }

  @Test
  void thePageAsksNoOtherHost() throws IOException {
    Pattern outside =
        Pattern.compile("(src|href|action)\\s*=\\s*[\"']?(https?:)?//|url\\(\\s*[\"']?(https?:)?//"
            + "|(import|from|fetch\\()\\s*\\(?[\"'`](https?:)?//");
    List<String> wrong = new ArrayList<>();
    for (Path file :
        Files.isDirectory(Project.ROOT.resolve("web")) ? Project.files("web") : List.<Path>of()) {
      if (outside.matcher(Files.readString(file)).find()) {
        wrong.add(Project.name(file));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.cellclaims");
  }

  private static String packageOf(String name) {
    return name.startsWith(ROOT_PACKAGE)
        ? name.substring(ROOT_PACKAGE.length()).split("\\.")[0]
        : "";
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>(Project.files("src", ".java"));
    if (Files.isDirectory(Project.ROOT.resolve("web"))) {
      all.addAll(Project.files("web", ".js"));
    }
    return all;
  }

  private static List<String> linesWith(String regex) throws IOException {
    Pattern pattern = Pattern.compile(regex);
    Pattern readable = Pattern.compile(".*\\.(java|js|css|html|md|xml|tsv|txt|rules|json)|.*/run");
    List<String> found = new ArrayList<>();
    for (Path file : Project.files("")) {
      String name = Project.name(file);
      if (!readable.matcher(name).matches()
          || name.startsWith("corpus/")
          || name.contains("gold/")) {
        continue;
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find()) {
          found.add(name + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }
}
