package org.ansinh.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.testing.RandomItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonFormTest {
  static Stream<Path> lawFiles() {
    return Stream.of("src/test/resources/language/good", "../policies")
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(Path.of(folder))) {
                return files.filter(f -> f.toString().endsWith(".law")).toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void assertReadBack(List<Item> items, String what) {
    String json = JsonForm.write(items);
    JsonForm.Result result = JsonForm.read(json, "items.json");
    assertEquals("", IssuePrinter.print(result.issues()), what);
    assertEquals(items, result.items(), what);
    assertEquals(json, JsonForm.write(result.items()), what);
  }

  @ParameterizedTest
  @MethodSource("lawFiles")
  void items_ofALawFile_areReadBackAsTheyWere(Path path) throws IOException {
    String text = Files.readString(path);
    int cut = text.indexOf("//---\n");
    ParsedFile file =
        Parser.parse(new SourceText("x.law", cut < 0 ? text : text.substring(0, cut)));
    assertEquals(List.of(), file.issues());
    assertReadBack(file.items(), path.toString());
  }

  @Test
  void items_atRandom_areReadBackAsTheyWere() {
    long seed = Long.getLong("ansinh.seed", 20260102L);
    for (int i = 0; i < 2000; i++) {
      assertReadBack(
          List.of(new RandomItems(new SplittableRandom(seed + i)).item()), "seed " + (seed + i));
    }
  }

  @Test
  void parameter_isWrittenAsTheManualShows() {
    ParsedFile file =
        Parser.parse(
            new SourceText(
                "x.law",
                """
                parameter base_salary: VND/month "Mức lương cơ sở"
                  from 2024-07-01 = 2_340_000 by nd73_2024 art "3.2"
                rule si_employee of Person: VND/month rounded half up to 1 VND/month
                  = si_wage * si_rate_employee
                """));
    assertEquals(
        "[{\"kind\":\"parameter\",\"name\":\"base_salary\",\"label\":\"Mức lương cơ sở\","
            + "\"unit\":\"VND/month\",\"values\":[{\"from\":\"2024-07-01\",\"value\":\"2340000\","
            + "\"by\":{\"source\":\"nd73_2024\",\"art\":\"3.2\"}}]},"
            + "{\"kind\":\"rule\",\"name\":\"si_employee\",\"of\":\"Person\",\"unit\":\"VND/month\",\"rounded\":[\"half"
            + " up\",\"1 VND/month\"],\"versions\":[{\"formula\":\"si_wage * si_rate_employee\","
            + "\"tree\":[\"*\",{\"ref\":\"si_wage\"},{\"ref\":\"si_rate_employee\"}]}]}]",
        JsonForm.write(file.items()).replaceAll("\\n *", "").replace("\": ", "\":"));
  }

  /// Codes and messages of what is wrong with `json`.
  private static String faults(String json) {
    StringBuilder out = new StringBuilder();
    for (Issue issue : JsonForm.read(json, "x.json").issues()) {
      out.append(issue.code().code()).append(' ').append(issue.message()).append('\n');
      issue.suggestions().forEach(hint -> out.append("  ").append(hint).append('\n'));
    }
    return out.toString();
  }

  @Test
  void form_thatIsNotJson_isOneIssueWithItsPlace() {
    assertEquals("E011 At `$`: The document ends too early.\n", faults(""));
    assertEquals("E011 At `$[0]`: The document ends too early.\n", faults("["));
    assertEquals("E011 At `$[0]`: This is not JSON.\n", faults("[{'kind': 'payer'}]"));
    assertEquals("E011 At `$`: This is not JSON.\n", faults("[] []"));
    assertEquals("E011 At `$`: I expected an array of items.\n", faults("{}"));
    assertEquals("E011 At `$[0]`: I expected an object.\n", faults("[\"payer\"]"));
    assertTrue(
        faults("[".repeat(20_000))
            .startsWith("E011 At `$`: The document is nested more than 64 deep."));
    assertTrue(faults("{\"a\":".repeat(20_000)).startsWith("E011 At `$`: The document is nested"));
  }

  @Test
  void form_withAWrongField_namesItsPath() {
    assertEquals(
        "E011 At `$[0].name`: The key `name` stands here twice.\n",
        faults("[{\"kind\":\"payer\",\"name\":\"a\",\"name\":\"b\"}]"));
    assertEquals(
        "E011 At `$[0].kind`: I expected one of pack, payer, source, category, entity, input,"
            + " parameter, rule, constraint, table, brackets, amendment, test, check, measure,"
            + " target, actual, succession, but found `pair`.\n",
        faults("[{\"kind\":\"pair\"}]"));
    assertEquals(
        "E011 At `$[0]`: The field `name` is missing.\n", faults("[{\"kind\":\"payer\"}]"));
    assertEquals(
        "E011 At `$[0].lable`: I do not know the field `lable` here.\n  Did you mean `label`?\n",
        faults("[{\"kind\":\"payer\",\"name\":\"a\",\"lable\":\"A\"}]"));
    assertEquals(
        "E011 At `$[0].name`: I expected a name, but found `if`.\n",
        faults("[{\"kind\":\"payer\",\"name\":\"if\"}]"));
    String parameter =
        "[{\"kind\":\"parameter\",\"name\":\"p\",\"unit\":\"percent\",\"values\":[{\"from\":\"%s\",\"value\":%s}]}]";
    assertEquals(
        "E011 At `$[0].values[0].value`: I found the number 1e400.\n"
            + "  Numbers are written as texts, so that they stay exact: \"1490000\".\n",
        faults(parameter.formatted("2025-01-01", "1e400")));
    assertEquals(
        "E011 At `$[0].values[0].value`: I cannot read `1e400`: it is neither a number nor a"
            + " name.\n",
        faults(parameter.formatted("2025-01-01", "\"1e400\"")));
    assertEquals(
        "E011 At `$[0].values[0].from`: There is no date 2025-02-30.\n",
        faults(parameter.formatted("2025-02-30", "\"1\"")));
    assertEquals(
        "E011 At `$[0].values[0].value`: I expected a text in quotes.\n",
        faults(parameter.formatted("2025-01-01", "[]")));
    assertEquals(
        "E011 At `$[0].values[0].value`: This expression is nested more than 200 deep.\n",
        faults(parameter.formatted("2025-01-01", "\"" + "(".repeat(20_000) + "\"")));
    assertEquals("", faults(parameter.formatted("2025-01-01", "\"1\"")));
  }

  @Test
  void items_besideAFaultyOne_areRead() {
    JsonForm.Result result =
        JsonForm.read(
            "[{\"kind\":\"payer\"},{\"kind\":\"payer\",\"name\":\"b\"},{\"kind\":1}]", "x.json");
    assertEquals(List.of(), result.items());
    result = JsonForm.read("[{\"kind\":\"payer\"},{\"kind\":\"payer\",\"name\":\"b\"}]", "x.json");
    assertEquals(1, result.items().size());
    assertEquals(1, result.issues().size());
  }
}
