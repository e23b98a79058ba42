package org.ansinh.synthesis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Policy;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;

/// Makes the population that a [Recipe] describes.
public final class Synthesizer {
  /// The most persons that are made at once.
  public static final int MOST_PERSONS = 5_000_000;

  private final Recipe recipe;
  private final Policy policy;
  private final long seed;

  private Synthesizer(Recipe recipe, Policy policy, long seed) {
    this.recipe = recipe;
    this.policy = policy;
    this.seed = seed;
  }

  /// A population of `persons` persons, weighted so that each stratum's weights add up to the
  /// recipe's total exactly.
  ///
  /// @throws DataException if the recipe does not fit the policy's inputs, or the number cannot be
  ///   made
  public static Population make(Recipe recipe, Policy policy, int persons, long seed) {
    List<Issue> issues = RecipeCheck.check(recipe, policy);
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
    if (persons < recipe.strata().strata().size() || persons > MOST_PERSONS) {
      throw new DataException(
          Issue.of(
              IssueCode.BAD_REQUEST,
              recipe.span(),
              "expected "
                  + recipe.strata().strata().size()
                  + " to "
                  + MOST_PERSONS
                  + " persons, found "
                  + persons));
    }
    return new Synthesizer(recipe, policy, seed).make(persons);
  }

  /// A household before it has a row: its stratum and its members' ages and sexes.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Dwelling(int stratum, int[] ages, boolean[] women, long order) {}

  private Population make(int persons) {
    List<Recipe.Stratum> strata = recipe.strata().strata();
    long[] counts =
        Apportionment.of(persons, strata.stream().mapToLong(Recipe.Stratum::persons).toArray());
    List<Dwelling> dwellings = new ArrayList<>();
    for (int s = 0; s < counts.length; s++) {
      dwellings.addAll(dwellings(s, (int) counts[s]));
    }
    dwellings.sort(Comparator.comparingLong(Dwelling::order));
    return arrange(dwellings, persons, counts);
  }

  private List<Dwelling> dwellings(int stratum, int persons) {
    int[] ages = new int[persons];
    boolean[] women = new boolean[persons];
    fill(ages, women);
    Recipe.Strata strata = recipe.strata();
    String name = strata.strata().get(stratum).value();
    long target =
        BigInteger.valueOf(persons)
            .multiply(BigInteger.valueOf(strata.households()))
            .divide(BigInteger.valueOf(strata.persons()))
            .longValueExact();
    List<int[]> households =
        new HouseholdAssembly(recipe.living(), ages, women, seed, name)
            .assemble(Math.max(1, (int) target));
    Draws order = new Draws(seed, "order of households " + name);
    List<Dwelling> dwellings = new ArrayList<>();
    for (int[] members : households) {
      int[] theirAges = Arrays.stream(members).map(i -> ages[i]).toArray();
      boolean[] theirSexes = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        theirSexes[i] = women[members[i]];
      }
      dwellings.add(new Dwelling(stratum, theirAges, theirSexes, order.bits(dwellings.size())));
    }
    return dwellings;
  }

  /// The ages and sexes of a stratum's persons, in the proportions of the pyramid.
  private void fill(int[] ages, boolean[] women) {
    Recipe.Pyramid pyramid = recipe.pyramid();
    long sumMen = pyramid.groups().stream().mapToLong(Recipe.AgeGroup::men).sum();
    long sumWomen = pyramid.groups().stream().mapToLong(Recipe.AgeGroup::women).sum();
    List<long[]> cells = new ArrayList<>();
    for (Recipe.AgeGroup group : pyramid.groups()) {
      long years = group.to() - group.from() + 1L;
      for (int age = group.from(); age <= group.to(); age++) {
        cells.add(new long[] {age, 0, scaled(group.men(), pyramid.men(), sumMen, years)});
        cells.add(new long[] {age, 1, scaled(group.women(), pyramid.women(), sumWomen, years)});
      }
    }
    long[] counts =
        Apportionment.of(ages.length, cells.stream().mapToLong(cell -> cell[2]).toArray());
    int next = 0;
    for (int c = 0; c < counts.length; c++) {
      for (long i = 0; i < counts[c]; i++) {
        ages[next] = (int) cells.get(c)[0];
        women[next++] = cells.get(c)[1] == 1;
      }
    }
  }

  private static long scaled(long group, long total, long sum, long years) {
    return BigInteger.valueOf(group)
        .multiply(BigInteger.valueOf(total))
        .divide(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(years)))
        .longValueExact();
  }

  private Population arrange(List<Dwelling> dwellings, int persons, long[] counts) {
    Recipe.Pyramid pyramid = recipe.pyramid();
    int[] offsets = new int[dwellings.size() + 1];
    int[] householdOf = new int[persons];
    long[] age = new long[persons];
    long[] sex = new long[persons];
    long[] stratum = new long[dwellings.size()];
    Category sexes = categoryOf(pyramid.sexInput());
    Category areas = categoryOf(recipe.strata().input());
    int man = sexes.ordinalOf(pyramid.man());
    int woman = sexes.ordinalOf(pyramid.woman());
    int person = 0;
    for (int h = 0; h < dwellings.size(); h++) {
      Dwelling dwelling = dwellings.get(h);
      stratum[h] = areas.ordinalOf(recipe.strata().strata().get(dwelling.stratum()).value());
      for (int i = 0; i < dwelling.ages().length; i++) {
        householdOf[person] = h;
        age[person] = dwelling.ages()[i];
        sex[person++] = dwelling.women()[i] ? woman : man;
      }
      offsets[h + 1] = person;
    }
    AttributeDraw draw = new AttributeDraw(policy, seed, householdOf, dwellings.size());
    draw.givePersons(pyramid.ageInput(), age);
    draw.givePersons(pyramid.sexInput(), sex);
    draw.giveHouseholds(recipe.strata().input(), stratum);
    recipe.household().forEach(draw::drawForHouseholds);
    recipe.person().forEach(draw::drawForPersons);
    return population(draw, weights(dwellings, persons, counts), offsets, persons);
  }

  private Category categoryOf(String input) {
    Input found = policy.inputs().get(input);
    if (found != null && found.type() instanceof CategoryType type) {
      return type.category();
    }
    throw new IllegalStateException("the recipe was checked, but `" + input + "` is no category");
  }

  /// Whole weights that add up to each stratum's total: one weight for most households, one more
  /// for the first that together make up the rest. Within a household they are the same, so that
  /// totals over households and over their members agree; only where no household is small enough
  /// for what is left do single persons take it.
  private long[] weights(List<Dwelling> dwellings, int persons, long[] counts) {
    List<Recipe.Stratum> strata = recipe.strata().strata();
    long[] weights = new long[persons];
    long[] left = new long[counts.length];
    for (int s = 0; s < counts.length; s++) {
      left[s] = strata.get(s).persons() % Math.max(1, counts[s]);
    }
    int person = 0;
    for (Dwelling dwelling : dwellings) {
      int s = dwelling.stratum();
      int size = dwelling.ages().length;
      boolean more = size <= left[s];
      Arrays.fill(
          weights, person, person + size, strata.get(s).persons() / counts[s] + (more ? 1 : 0));
      left[s] -= more ? size : 0;
      person += size;
    }
    person = 0;
    for (Dwelling dwelling : dwellings) {
      for (int i = 0; i < dwelling.ages().length; i++) {
        weights[person++] += left[dwelling.stratum()]-- > 0 ? 1 : 0;
      }
    }
    return weights;
  }

  private Population population(AttributeDraw draw, long[] weights, int[] offsets, int persons) {
    Input age = policy.inputs().get(recipe.pyramid().ageInput());
    if (age == null) {
      throw new IllegalStateException("the recipe was checked, but there is no age");
    }
    Entity member = age.entity();
    Entity group = groupOf(member);
    Map<String, Column> ofMembers = new LinkedHashMap<>();
    Map<String, Column> ofGroups = new LinkedHashMap<>();
    draw.columns(member).forEach(ofMembers::put);
    draw.columns(group).forEach(ofGroups::put);
    return new Population(
        recipe.name(),
        recipe.date().getYear(),
        seed,
        List.of(
            new UnitTable(member.name(), persons, ofMembers, Column.of(weights)),
            new UnitTable(group.name(), offsets.length - 1, ofGroups, null)),
        List.of(Membership.sorted(group.name(), member.name(), offsets)));
  }

  /// The first group entity whose members are `member`.
  private Entity groupOf(Entity member) {
    for (Entity entity : policy.entities().values()) {
      Entity.Containment containment = entity.containment();
      if (containment != null && containment.member().name().equals(member.name())) {
        return entity;
      }
    }
    throw new DataException(
        Issue.of(
            IssueCode.RECIPE_INVALID,
            recipe.span(),
            "no group entity of the policy contains " + member.name()));
  }
}
