package org.ansinh.pack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.syntax.Item;

/// Items of the language as JSON, written and read back without loss: an array with an object for
/// each item.
///
/// Numbers are texts, with their unit where they have one, so that no reader makes binary fractions
/// of them. Expressions are texts in the language; beside the formula of a rule stands its `tree`,
/// for readers without a parser, which is not read back.
///
/// ```
/// {"kind":"parameter","name":"base_salary","unit":"VND/month","label":"Mức lương cơ sở",
///  "values":[{"from":"2024-07-01","value":"2340000","by":{"source":"nd73_2024","art":"3.2"}}]}
/// ```
public final class JsonForm {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonForm() {}

  /// The items a JSON text holds, as far as they could be read.
  public record Result(List<Item> items, List<Issue> issues) {
    public Result {
      items = List.copyOf(items);
      issues = List.copyOf(issues);
    }
  }

  /// `items` as JSON, ending with a line end.
  public static String write(List<Item> items) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(ItemForm.write(item).json()));
    return GSON.toJson(array) + "\n";
  }

  /// The items that `json` holds; an item that cannot be read gives one issue that names its path.
  ///
  /// @param name what the text is called in issues
  public static Result read(String json, String name) {
    List<Item> items = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try {
      JsonElement root = JsonTree.parse(json, name);
      if (!root.isJsonArray()) {
        throw new JsonFault(name, "$", "I expected an array of items.");
      }
      for (int i = 0; i < root.getAsJsonArray().size(); i++) {
        try {
          Fields fields = Fields.of(root.getAsJsonArray().get(i), name, "$[" + i + "]");
          items.add(ItemForm.read(fields));
        } catch (JsonFault fault) {
          issues.add(fault.issue());
        }
      }
    } catch (JsonFault fault) {
      issues.add(fault.issue());
    }
    return new Result(items, issues);
  }
}
