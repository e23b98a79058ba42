package org.ansinh.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Brings the persons of one stratum together into households.
///
/// Persons come from the pyramid, so the ages are right whatever happens here. Couples are matched
/// by age, children go to a mother of a plausible age, and then the old and the young unmarried
/// join families until there are as many households as the census counts. The idea of building
/// households around nuclei from a pool of persons is that of Gargiulo and others, "An iterative
/// approach for generating statistically realistic populations of households" (PLoS ONE, 2010).
final class HouseholdAssembly {
  private static final int OLDEST = 130;

  private final Recipe.Living living;
  private final int[] ages;
  private final boolean[] women;
  private final int[] nucleusOf;
  private final List<int[]> couples = new ArrayList<>();
  private final List<int[]> moved = new ArrayList<>();
  private final Draws draws;
  private int nuclei;

  /// @param ages ages of the persons of the stratum
  /// @param women whether each is a woman
  HouseholdAssembly(Recipe.Living living, int[] ages, boolean[] women, long seed, String stratum) {
    this.living = living;
    this.ages = ages;
    this.women = women;
    this.nucleusOf = new int[ages.length];
    Arrays.fill(nucleusOf, -1);
    this.draws = new Draws(seed, "living together " + stratum);
  }

  /// The households: person numbers, the head first; `target` of them if that can be had.
  List<int[]> assemble(int target) {
    marry();
    List<Integer> mothers = mothers();
    placeChildren(mothers);
    return join(target);
  }

  private static int share(List<Recipe.ShareByAge> shares, int age, int of) {
    for (Recipe.ShareByAge share : shares) {
      if (age >= share.from() && age <= share.to()) {
        return share.share().movePointRight(6).intValue() * (long) of > 0
            ? (int) (share.share().movePointRight(6).longValue() * of / 1_000_000)
            : 0;
      }
    }
    return 0;
  }

  /// The unplaced persons of one sex by age, in an order drawn at random.
  private int[][] byAge(boolean woman) {
    int[] counts = new int[OLDEST + 1];
    for (int i = 0; i < ages.length; i++) {
      counts[ages[i]] += women[i] == woman && nucleusOf[i] < 0 ? 1 : 0;
    }
    long[][] keyed = new long[OLDEST + 1][];
    for (int age = 0; age <= OLDEST; age++) {
      keyed[age] = new long[counts[age]];
    }
    for (int i = 0; i < ages.length; i++) {
      if (women[i] == woman && nucleusOf[i] < 0) {
        // Random bits above, the person below: sorting shuffles.
        keyed[ages[i]][--counts[ages[i]]] = draws.bits(i) << 24 | i;
      }
    }
    int[][] groups = new int[OLDEST + 1][];
    for (int age = 0; age <= OLDEST; age++) {
      Arrays.sort(keyed[age]);
      groups[age] = Arrays.stream(keyed[age]).mapToInt(key -> (int) (key & 0xFFFFFF)).toArray();
    }
    return groups;
  }

  private void marry() {
    List<int[]> husbands = new ArrayList<>();
    int[][] men = byAge(false);
    for (int age = 0; age <= OLDEST; age++) {
      int count = share(living.married(), age, men[age].length);
      for (int i = 0; i < count; i++) {
        int man = men[age][i];
        husbands.add(new int[] {age - wifeYounger(man), man});
      }
    }
    List<Integer> brides = brides(husbands.size());
    husbands.sort(Comparator.<int[]>comparingInt(h -> h[0]).thenComparingInt(h -> h[1]));
    for (int i = 0; i < brides.size(); i++) {
      int man = husbands.get(i)[1];
      int woman = brides.get(i);
      nucleusOf[man] = nuclei;
      nucleusOf[woman] = nuclei++;
      couples.add(new int[] {man, woman});
    }
  }

  /// As many women as there are husbands, by the recipe's shares by age, in order of age.
  private List<Integer> brides(int wanted) {
    int[][] pool = byAge(true);
    long[] expected = new long[OLDEST + 1];
    for (int age = 0; age <= OLDEST; age++) {
      expected[age] = share(living.wives(), age, pool[age].length);
    }
    if (Arrays.stream(expected).sum() == 0) {
      return List.of();
    }
    long[] counts = Apportionment.of(wanted, expected);
    List<Integer> brides = new ArrayList<>();
    for (int age = 0; age <= OLDEST; age++) {
      for (int i = 0; i < Math.min(counts[age], pool[age].length); i++) {
        brides.add(pool[age][i]);
      }
    }
    return brides;
  }

  private int wifeYounger(int man) {
    long draw = draws.below(man + 1_000_000_000L, 1_000_000);
    for (var entry : living.wifeYounger().entrySet()) {
      draw -= entry.getValue().movePointRight(6).longValue();
      if (draw < 0) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /// Wives, and the unmarried women who have children with them.
  private List<Integer> mothers() {
    List<Integer> mothers = new ArrayList<>();
    for (int[] couple : couples) {
      mothers.add(couple[1]);
    }
    long lone = living.loneMothers().movePointRight(6).longValue();
    for (int i = 0; i < ages.length; i++) {
      boolean may = women[i] && nucleusOf[i] < 0 && ages[i] >= 20 && ages[i] < 60;
      if (may && draws.below(i + 2_000_000_000L, 1_000_000) < lone) {
        nucleusOf[i] = nuclei++;
        mothers.add(i);
      }
    }
    return mothers;
  }

  private void placeChildren(List<Integer> mothers) {
    List<List<Integer>> byAge = new ArrayList<>();
    for (int age = 0; age <= OLDEST; age++) {
      byAge.add(new ArrayList<>());
    }
    mothers.forEach(mother -> byAge.get(ages[mother]).add(mother));
    int[] size = sizes();
    for (int i = 0; i < ages.length; i++) {
      if (nucleusOf[i] < 0 && ages[i] <= living.childUntil()) {
        int mother = pick(byAge, ages[i] + ageAtBirth(i), ages[i] + 16, ages[i] + 49, i, size);
        if (mother >= 0) {
          nucleusOf[i] = nucleusOf[mother];
          size[nucleusOf[i]]++;
        }
      }
    }
  }

  private int[] sizes() {
    int[] size = new int[nuclei + 1];
    for (int nucleus : nucleusOf) {
      if (nucleus >= 0) {
        size[nucleus]++;
      }
    }
    return size;
  }

  private int ageAtBirth(int child) {
    long draw = draws.below(child + 3_000_000_000L, 1_000_000);
    for (Recipe.ShareByAge group : living.mothers()) {
      long share = group.share().movePointRight(6).longValue();
      if (draw < share) {
        return group.from() + (int) (draw * (group.to() - group.from() + 1) / share);
      }
      draw -= share;
    }
    return 27;
  }

  /// A person whose age is nearest to `wanted` within the limits and whose household has room, or
  /// -1.
  private int pick(
      List<List<Integer>> byAge, int wanted, int least, int most, int unit, int[] size) {
    for (int away = 0; away <= OLDEST; away++) {
      for (int age : away == 0 ? new int[] {wanted} : new int[] {wanted - away, wanted + away}) {
        if (age < least || age > most || age > OLDEST || byAge.get(age).isEmpty()) {
          continue;
        }
        List<Integer> group = byAge.get(age);
        for (int attempt = 0; attempt < 4; attempt++) {
          int found =
              group.get((int) draws.below(unit + (4L + attempt) * 1_000_000_000L, group.size()));
          if (size[nucleusOf[found]] < living.largest()) {
            return found;
          }
        }
      }
    }
    return -1;
  }

  /// Lets persons and couples join families until `target` households are left, then lists the
  /// households.
  private List<int[]> join(int target) {
    List<int[]> newcomers = new ArrayList<>();
    for (int i = 0; i < ages.length; i++) {
      if (nucleusOf[i] < 0) {
        nucleusOf[i] = nuclei++;
        newcomers.add(new int[] {i});
      }
    }
    for (int[] couple : couples) {
      if (Math.min(ages[couple[0]], ages[couple[1]]) >= 58) {
        newcomers.add(couple);
      }
    }
    newcomers.sort(
        Comparator.<int[]>comparingInt(n -> ages[n[0]] < 18 ? 0 : 1)
            .thenComparingLong(n -> draws.bits(n[0] + 9_000_000_000L) >>> 1));
    int[] size = sizes();
    boolean[] hosts = new boolean[nuclei];
    List<List<Integer>> hostsByAge = hostsByAge(hosts);
    int households = nuclei;
    for (int[] newcomer : newcomers) {
      if (households <= target && ages[newcomer[0]] >= 18) {
        break;
      }
      if (joinOne(newcomer, hostsByAge, hosts, size)) {
        households--;
      }
    }
    return households();
  }

  /// The older partner of each couple that is young enough to have parents, by age.
  private List<List<Integer>> hostsByAge(boolean[] hosts) {
    List<List<Integer>> byAge = new ArrayList<>();
    for (int age = 0; age <= OLDEST; age++) {
      byAge.add(new ArrayList<>());
    }
    for (int[] couple : couples) {
      if (Math.min(ages[couple[0]], ages[couple[1]]) < 58) {
        hosts[nucleusOf[couple[0]]] = true;
        byAge.get(ages[couple[0]]).add(couple[0]);
      }
    }
    return byAge;
  }

  private boolean joinOne(
      int[] newcomer, List<List<Integer>> hostsByAge, boolean[] hosts, int[] size) {
    int person = newcomer[0];
    int from = nucleusOf[person];
    if (hosts[from]) {
      return false;
    }
    int age = ages[person];
    int host =
        age >= 45
            ? pick(hostsByAge, age - 27, age - 45, age - 17, person, size)
            : pick(hostsByAge, age + 27, age + 17, age + 45, person, size);
    if (host < 0) {
      host = pick(hostsByAge, age, Math.max(0, age - 30), age + 30, person, size);
    }
    if (host < 0 || size[nucleusOf[host]] + size[from] > living.largest()) {
      return false;
    }
    int to = nucleusOf[host];
    size[to] += size[from];
    size[from] = 0;
    moved.add(new int[] {from, to});
    for (int member : newcomer) {
      nucleusOf[member] = to;
    }
    return true;
  }

  private List<int[]> households() {
    int[] target = new int[nuclei];
    Arrays.setAll(target, i -> i);
    for (int[] move : moved) {
      target[move[0]] = move[1];
    }
    int[] next = new int[nuclei + 1];
    for (int nucleus : nucleusOf) {
      next[target[nucleus] + 1]++;
    }
    for (int i = 0; i < nuclei; i++) {
      next[i + 1] += next[i];
    }
    int[] offsets = next.clone();
    long[] members = new long[nucleusOf.length];
    for (int i = 0; i < nucleusOf.length; i++) {
      members[next[target[nucleusOf[i]]]++] = rank(ages[i]) << 24 | i;
    }
    List<int[]> households = new ArrayList<>();
    for (int i = 0; i < nuclei; i++) {
      if (offsets[i] < offsets[i + 1]) {
        Arrays.sort(members, offsets[i], offsets[i + 1]);
        households.add(
            Arrays.stream(members, offsets[i], offsets[i + 1])
                .mapToInt(key -> (int) (key & 0xFFFFFF))
                .toArray());
      }
    }
    return households;
  }

  /// The order of members in their household: adults under 75 first, then the old, then children,
  /// each from old to young.
  private static long rank(int age) {
    long group = age < 18 ? 2 : age >= 75 ? 1 : 0;
    return group * 1_000 + (OLDEST - age);
  }
}
