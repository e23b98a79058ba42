package org.ansinh;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.explanation.Step;
import org.ansinh.io.AnswerWriter;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// The answer to a [Question].
///
/// @param known the day as known on which the law was asked, or null
/// @param values unit to variable to value. A value of a group stands under the group's name; where
///   a person is in no group given, the value of that person's own stands under the person's name
/// @param country values that are the same for everyone
/// @param fingerprint of the policy that was asked, amendments and all
/// @param trace one explanation a value, in the order of the names asked; none unless asked for
public record Answer(
    LocalDate on,
    @Nullable LocalDate known,
    Map<String, Map<String, Value>> values,
    Map<String, Value> country,
    String fingerprint,
    List<Step> trace) {
  public Answer {
    Map<String, Map<String, Value>> copy = new LinkedHashMap<>();
    values.forEach(
        (unit, own) -> copy.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(own))));
    values = Collections.unmodifiableMap(copy);
    country = Collections.unmodifiableMap(new LinkedHashMap<>(country));
    trace = List.copyOf(trace);
  }

  /// The answer as JSON: `{"on": …, "values": {"an": {"si_employee": "3744000"}}, "fingerprint":
  /// …}`, with `country` if there are such values and `trace` if there are explanations.
  public String json() {
    return AnswerWriter.answer(on, known, values, country, fingerprint, trace);
  }
}
