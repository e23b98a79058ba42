package org.ansinh.vncore;

/// The rules of vn-core as a careful programmer writes them by hand: one loop over the persons,
/// 64-bit whole numbers, tables for what depends on few cases. The yardstick for kernels.
final class VnCoreByHand {
  static final int CELLS = 12;
  private static final long LINE = 1_500_000;
  private static final long[] MIN_WAGE = {0, 4_960_000, 4_410_000, 3_860_000, 3_450_000};
  private static final long[] ORDER_RATE = {0, 100, 70, 60, 50, 40};

  final long[] personTotal;
  final long[] stateTotal;
  final long[] employerTotal;
  final long[] burden;
  final long[] persons = new long[CELLS];
  final long[] personSum = new long[CELLS];
  final long[] stateSum = new long[CELLS];
  final long[] employerSum = new long[CELLS];
  long householdsOver;

  VnCoreByHand(VnCoreData data) {
    personTotal = new long[data.persons()];
    stateTotal = new long[data.persons()];
    employerTotal = new long[data.persons()];
    burden = new long[data.households()];
  }

  /// Amounts that depend on few cases: code 0 to 4 is the group 1 to 5, 5 to 9 group 6 by order.
  private static final class Amounts {
    final long base;
    final long cap;
    final long[] own = new long[10];
    final long[] state = new long[10];
    final long[] subsidy = new long[4];
    final long[] uiCap = new long[5];

    Amounts(long base, long[] shares) {
      this.base = base;
      this.cap = 20 * base;
      long full = rounded(base * 45, 1000);
      state[2] = full;
      state[3] = rounded(full * 70, 100);
      state[4] = rounded(full * 50, 100);
      own[3] = full - state[3];
      own[4] = full - state[4];
      for (int k = 1; k <= 5; k++) {
        own[4 + k] = rounded(base * 45 * ORDER_RATE[k], 100_000);
      }
      for (int k = 0; k < 4; k++) {
        subsidy[k] = rounded(LINE * 22 * shares[k], 10_000);
      }
      for (int k = 1; k < 5; k++) {
        uiCap[k] = 20 * MIN_WAGE[k];
      }
    }
  }

  static VnCoreByHand baseline(VnCoreData data) {
    return new VnCoreByHand(data)
        .computed(data, new Amounts(2_340_000, new long[] {20, 30, 40, 50}));
  }

  static VnCoreByHand whatIf(VnCoreData data) {
    return new VnCoreByHand(data)
        .computed(data, new Amounts(2_530_000, new long[] {35, 40, 50, 60}));
  }

  /// The fraction rounded half up, for numbers that are not negative.
  private static long rounded(long above, long below) {
    return (2 * above + below) / (2 * below);
  }

  private static int groupOf(int status, int poverty, int age, int ethnic, int rural) {
    if (status == 2) {
      return 1;
    }
    if (status == 4 || status == 5) {
      return 2;
    }
    if (poverty == 2 || age < 6 || age >= 80 || (ethnic != 0 && rural != 0)) {
      return 3;
    }
    return poverty == 1 ? 4 : status == 1 ? 5 : 6;
  }

  private VnCoreByHand computed(VnCoreData d, Amounts t) {
    int last = -1;
    int six = 0;
    long householdBurden = 0;
    long householdWage = 0;
    for (int i = 0; i < d.persons(); i++) {
      int household = d.household()[i];
      if (household != last) {
        if (last >= 0) {
          closed(last, householdBurden, householdWage);
        }
        last = household;
        six = 0;
        householdBurden = 0;
        householdWage = 0;
      }
      int status = d.status()[i];
      int poverty = d.poverty()[i];
      int region = d.region()[i];
      int ethnic = d.ethnicMinority()[i];
      int group = groupOf(status, poverty, d.age()[i], ethnic, d.rural()[i]);
      int code = group - 1;
      if (group == 6) {
        six++;
        code = 4 + Math.min(six, 5);
      }
      long wage = d.wage()[i];
      long si = 0;
      long ui = 0;
      long contribution = 0;
      long subsidy = 0;
      if (status == 2) {
        si = Math.min(Math.max(wage, t.base), t.cap);
        ui = Math.min(wage, t.uiCap[region]);
      }
      if (d.voluntary()[i] != 0) {
        long base = Math.min(Math.max(d.voluntaryBase()[i], LINE), t.cap);
        contribution = rounded(base * 22, 100);
        subsidy = t.subsidy[poverty == 2 ? 3 : poverty == 1 ? 2 : ethnic];
      }
      long uiShare = rounded(ui, 100);
      long own = group == 1 ? rounded(si * 15, 1000) : t.own[code];
      long person = rounded(si * 8, 100) + uiShare + own + contribution - subsidy;
      long state = t.state[code] + subsidy;
      long employer = rounded(si * 175, 1000) + uiShare + rounded(si * 3, 100);
      personTotal[i] = person;
      stateTotal[i] = state;
      employerTotal[i] = employer;
      householdBurden += person;
      householdWage += wage;
      int cell = (region - 1) * 3 + poverty;
      persons[cell]++;
      personSum[cell] += person;
      stateSum[cell] += state;
      employerSum[cell] += employer;
    }
    if (last >= 0) {
      closed(last, householdBurden, householdWage);
    }
    return this;
  }

  private void closed(int household, long householdBurden, long householdWage) {
    burden[household] = householdBurden;
    if (householdWage != 0 && Math.floorDiv(householdBurden * 1000, householdWage) > 120) {
      householdsOver++;
    }
  }
}
