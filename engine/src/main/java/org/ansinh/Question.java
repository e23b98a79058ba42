package org.ansinh;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.interpreter.Facts;

/// What is asked of a policy: some of its variables, for the units of some facts, under the law of
/// a day.
///
/// @param amendments the names of those switched on, in order
/// @param names rules, parameters or inputs; each is answered for every unit of its entity
/// @param explained whether each answer comes with the steps that led to it
public record Question(
    LocalDate on, List<String> amendments, Facts facts, List<String> names, boolean explained) {
  public Question {
    amendments = List.copyOf(amendments);
    names = List.copyOf(names);
  }
}
