package org.ansinh.synthesis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// How a synthetic population is made: totals to agree with, an age pyramid, how people live
/// together, and a table for each input variable. Figures keep their source; what no source
/// supports says so.
///
/// @param date the day the totals are of
/// @param strata persons and households by the category that households are stratified by (urban
///   and rural)
/// @param pyramid persons by age group and sex; only proportions count
public record Recipe(
    String name,
    String title,
    LocalDate date,
    Strata strata,
    Pyramid pyramid,
    Living living,
    List<Table> household,
    List<Table> person,
    List<Note> notes,
    SourceSpan span) {
  public Recipe {
    household = List.copyOf(household);
    person = List.copyOf(person);
    notes = List.copyOf(notes);
  }

  /// Census totals by stratum. Weights add up to them exactly.
  ///
  /// @param input the input variable that names the stratum
  /// @param households the number of households of the whole country
  public record Strata(String input, List<Stratum> strata, long households) {
    public Strata {
      strata = List.copyOf(strata);
    }

    /// All persons.
    public long persons() {
      return strata.stream().mapToLong(Stratum::persons).sum();
    }
  }

  /// One stratum: the category's value and its number of persons.
  public record Stratum(String value, long persons) {}

  /// Persons by age group and sex, and the totals of the sexes they are scaled to.
  ///
  /// @param ageInput the input variable for age in whole years
  /// @param sexInput the input variable for sex
  /// @param man the value of `sexInput` for men; `woman` for women
  public record Pyramid(
      String ageInput,
      String sexInput,
      String man,
      String woman,
      long men,
      long women,
      List<AgeGroup> groups) {
    public Pyramid {
      groups = List.copyOf(groups);
    }
  }

  /// Ages `from` to `to`, both included, and how many men and women (in any proportion).
  public record AgeGroup(int from, int to, long men, long women) {}

  /// How people live together.
  ///
  /// @param married share of men who live with a wife, by age
  /// @param wives share of women who live with a husband, by age (scaled so that there are as many
  ///   as husbands)
  /// @param wifeYounger by how many years a wife is younger: value to share
  /// @param mothers the mother's age at birth: age groups and shares
  /// @param childUntil the age up to which an unmarried person lives with a mother
  /// @param loneMothers share of unmarried women of 20 to 59 who have children with them
  /// @param largest the largest household
  public record Living(
      List<ShareByAge> married,
      List<ShareByAge> wives,
      Map<Integer, BigDecimal> wifeYounger,
      List<ShareByAge> mothers,
      int childUntil,
      BigDecimal loneMothers,
      int largest) {
    public Living {
      married = List.copyOf(married);
      wives = List.copyOf(wives);
      mothers = List.copyOf(mothers);
    }
  }

  /// A share for the ages `from` to `to`, both included.
  public record ShareByAge(int from, int to, BigDecimal share) {}

  /// How an input variable is drawn: the first row whose conditions hold of the unit decides.
  public record Table(String input, List<Row> rows, SourceSpan span) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// Conditions on inputs drawn before, and a distribution.
  public record Row(List<Condition> when, Distribution distribution, SourceSpan span) {
    public Row {
      when = List.copyOf(when);
    }
  }

  /// `input` is one of `values`, or a number from `from` to `to`.
  public record Condition(
      String input, List<String> values, @Nullable BigDecimal from, @Nullable BigDecimal to) {
    public Condition {
      values = List.copyOf(values);
    }
  }

  /// What a value is drawn from.
  public sealed interface Distribution {
    /// Values with shares that add up to one.
    record Shares(Map<String, BigDecimal> shares) implements Distribution {}

    /// A number with the given quantiles, linear between them, rounded down to a multiple of
    /// `step`.
    ///
    /// @param points cumulative share from 0 to 1, rising, and the quantile there
    record Quantiles(List<Point> points, BigDecimal step) implements Distribution {
      public Quantiles {
        points = List.copyOf(points);
      }
    }

    /// A day from `from` to `to`, both included, each equally likely.
    record Days(LocalDate from, LocalDate to) implements Distribution {}
  }

  /// A quantile: `share` of the units have at most `value`.
  public record Point(BigDecimal share, BigDecimal value) {}

  /// Where figures come from, or that they are an assumption.
  public record Note(String what, String source, String confidence) {}
}
