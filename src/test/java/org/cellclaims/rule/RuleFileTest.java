package org.cellclaims.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {
  private static final String RULE = """
      id      walks
      gives   walking
      when    {walk} ..3 better
      match   They [walk much better]
      reject  They talk better
      """;

  @TempDir
  Path folder;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectory(folder.resolve("rules"));
    write("lexicon.txt", "[walk]\nwalk*\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private RuleBook load() throws IOException {
    return RuleBook.load(folder, text -> new RuleBook.Annotations(List.of(), List.of()));
  }

  private RuleBook load(String rules) throws IOException {
    write("rules/10-test.rules", rules);
    return load();
  }

  private void refused(String rules, String... messages) {
    assertThatThrownBy(() -> load(rules))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(messages);
  }

  @Test
  void aFolderWithoutRulesGivesAnEmptyBook() throws IOException {
    assertThat(load().size()).isZero();
  }

  @Test
  void aRuleThatProvesItselfIsLoaded() throws IOException {
    assertThat(load("# walking\n" + RULE).size()).isEqualTo(1);
  }

  @Test
  void aRuleWithoutMatchExampleIsRefused() {
    refused(
        RULE.replaceFirst("match.*\n", ""), "10-test.rules:1", "'walks'", "one 'match' and one");
  }

  @Test
  void aRuleWithoutRejectExampleIsRefused() {
    refused(
        "\n" + RULE.replaceFirst("reject.*\n", ""), "10-test.rules:2", "and one 'reject' example");
  }

  @Test
  void aMatchExampleThatDoesNotFitIsRefused() {
    refused(RULE.replace("They [walk", "They [talk"), "10-test.rules:4", "does not fit its match");
  }

  @Test
  void aRejectExampleThatFitsIsRefused() {
    refused(RULE.replace("They talk", "They walk"), "10-test.rules:5", "fits its reject example");
  }

  @Test
  void otherWordsThanThoseInBracketsAreRefused() {
    refused(RULE.replace("They [walk", "[They walk"), "10-test.rules:4", "sees 'walk much better'");
  }

  @Test
  void bracketsOfAnExampleThatDoNotMatchAreRefused() {
    refused(RULE.replace("better]", "better"), "10-test.rules:4", "'[' and ']' do not match");
    refused(RULE.replace("They [", "{is:item They ["), "10-test.rules:4", "'{' is not closed");
  }

  @Test
  void bracketsOfAPatternThatDoNotMatchAreRefused() {
    refused(RULE.replace("{walk}", "{walk"), "10-test.rules:3", "brackets do not match");
    refused(RULE.replace("{walk}", "(walk|talk"), "10-test.rules:3", "brackets do not match");
    refused(RULE.replace("{walk}", "({walk}|)"), "10-test.rules:3", "brackets do not match");
  }

  @Test
  void anUnknownKeyIsNamedByFileAndLine() {
    refused(RULE.replace("gives ", "grants"), "10-test.rules:2", "unknown key 'grants'", "known");
  }

  @Test
  void aKeyWithoutValueIsNamedByFileAndLine() {
    refused(RULE.replace("walking", ""), "10-test.rules:2", "'gives' has no value");
  }

  @Test
  void anUnknownClassIsNamedByFileAndLine() {
    refused(RULE.replace("{walk}", "{run}"), "10-test.rules:3", "{run}", "lexicon");
  }

  @Test
  void anUnknownFacetIsNamedByFileAndLine() {
    refused(RULE.replace("better\n", "@disease\n"), "10-test.rules:3", "'@disease' is no facet");
  }

  @Test
  void aPatternWithoutWordIsRefused() {
    refused(RULE.replace("{walk} ..3 better", "^ ..3"), "10-test.rules:3", "names no word");
  }

  @Test
  void aRuleWithoutIdIsNamedByItsFirstLine() {
    refused("\n" + RULE.replaceFirst("id.*\n", ""), "10-test.rules:2", "has no id");
  }

  @Test
  void aRuleThatAsksForNothingIsRefused() {
    refused(RULE.replaceFirst("when.*\n", ""), "10-test.rules:1", "neither 'when' nor 'need'");
  }

  @Test
  void twoRulesWithOneIdAreRefusedEvenInTwoFiles() throws IOException {
    write("rules/20-more.rules", "\n\n" + RULE);
    refused(RULE, "20-more.rules:3", "'walks' is taken at 10-test.rules:1");
  }

  @Test
  void allFaultsOfExamplesAreToldAtOnce() {
    String other = RULE.replace("walks", "more").replace("They [walk", "They [talk");
    refused(
        RULE.replace("They talk", "They walk") + "\n" + other,
        "10-test.rules:5",
        "10-test.rules:10");
  }
}
