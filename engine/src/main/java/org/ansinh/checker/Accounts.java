package org.ansinh.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TreeWalk;
import org.jspecify.annotations.Nullable;

/// Totals of payments: what they add up that nobody pays, and what they add up twice.
///
/// A total is a rule of money without a payer that adds up rules that name one, or other totals: `a
/// + b`, `sum(members.a)`. What it adds should be a payment, a total, or an amount that payments
///   are worked out from, such as a whole that is split among payers.
final class Accounts {
  private static final Set<String> TIMES = Set.of("day", "month", "year");

  private final String currency;
  private final Map<String, RuleItem> rules = new LinkedHashMap<>();
  private final Map<String, Item> amounts = new HashMap<>();
  private final Set<String> worked = new HashSet<>();
  private final Map<String, List<Name>> totals = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();

  private Accounts(List<Item> items, String currency) {
    this.currency = currency;
    for (Item item : items) {
      if (item instanceof RuleItem rule && isMoney(rule.kind())) {
        rules.put(rule.name().text(), rule);
        amounts.put(rule.name().text(), rule);
      } else if (item instanceof TableItem table
          && table.entity() != null
          && isMoney(table.kind())) {
        amounts.put(table.name().text(), table);
      }
    }
    for (RuleItem rule : rules.values()) {
      if (rule.paidBy() != null) {
        for (Expr formula : formulas(rule)) {
          TreeWalk.visit(formula, this::note);
        }
      }
    }
  }

  static List<Issue> find(List<Item> items, String currency) {
    Accounts accounts = new Accounts(items, currency);
    accounts.rules.values().forEach(accounts::examine);
    return accounts.issues;
  }

  private void note(Object node) {
    if (node instanceof Expr.Ref ref) {
      worked.add(ref.name().text());
    }
  }

  private void examine(RuleItem rule) {
    List<Name> addends = totalOf(rule);
    if (addends.isEmpty()) {
      return;
    }
    for (Name addend : addends) {
      String name = addend.text();
      Item amount = amounts.get(name);
      if (amount != null && !isPaid(name) && !isTotal(name) && !worked.contains(name)) {
        issues.add(unpaid(rule, addend, amount));
      }
    }
    Map<String, BigInteger> counted = new LinkedHashMap<>();
    leaves(rule.name().text(), BigInteger.ONE, counted);
    counted.forEach(
        (name, times) -> {
          if (times.compareTo(BigInteger.ONE) > 0 && !isTwiceBelow(addends, name)) {
            issues.add(twice(rule, addends, name));
          }
        });
  }

  /// Whether one of the totals that are added counts it twice already, and says so itself.
  private boolean isTwiceBelow(List<Name> addends, String payment) {
    for (Name addend : addends) {
      Map<String, BigInteger> counted = new HashMap<>();
      leaves(addend.text(), BigInteger.ONE, counted);
      if (counted.getOrDefault(payment, BigInteger.ZERO).compareTo(BigInteger.ONE) > 0) {
        return true;
      }
    }
    return false;
  }

  /// How often each payment is counted in `name`.
  private void leaves(String name, BigInteger times, Map<String, BigInteger> counted) {
    if (isPaid(name)) {
      counted.merge(name, times, BigInteger::add);
    } else if (isTotal(name)) {
      totals.getOrDefault(name, List.of()).forEach(a -> leaves(a.text(), times, counted));
    }
  }

  private boolean isPaid(String name) {
    RuleItem rule = rules.get(name);
    return rule != null && rule.paidBy() != null;
  }

  private boolean isTotal(String name) {
    RuleItem rule = rules.get(name);
    return rule != null && !totalOf(rule).isEmpty();
  }

  /// What a rule adds up, in the last of its versions that adds up payments; empty if it is no
  /// total.
  private List<Name> totalOf(RuleItem rule) {
    String name = rule.name().text();
    List<Name> known = totals.get(name);
    if (known != null || !asked.add(name)) {
      return known == null ? List.of() : known;
    }
    List<Name> found = List.of();
    if (rule.paidBy() == null) {
      for (RuleItem.Version version : rule.versions()) {
        List<Name> addends = new ArrayList<>();
        if (adds(version.formula(), addends)
            && addends.stream().anyMatch(a -> isPaid(a.text()) || isTotal(a.text()))) {
          found = List.copyOf(addends);
        }
      }
    }
    totals.put(name, found);
    return found;
  }

  /// Whether an expression is a name or adds up names, and which.
  private static boolean adds(Expr expr, List<Name> addends) {
    return switch (expr) {
      case Expr.Ref ref -> addends.add(ref.name());
      case Expr.Binary binary when binary.op() == BinaryOp.ADD ->
          adds(binary.left(), addends) && adds(binary.right(), addends);
      case Expr.Call call
          when call.function().text().equals("sum")
              && call.arguments().size() == 1
              && call.arguments().getFirst() instanceof Expr.Access access ->
          addends.add(access.member());
      default -> false;
    };
  }

  private static List<Expr> formulas(RuleItem rule) {
    List<Expr> formulas = new ArrayList<>();
    for (RuleItem.Version version : rule.versions()) {
      formulas.add(version.formula());
      version.exceptions().forEach(exception -> formulas.add(exception.value()));
    }
    return formulas;
  }

  private boolean isMoney(@Nullable Kind kind) {
    return switch (kind) {
      case Kind.Amount amount ->
          amount.unit().terms().stream().anyMatch(term -> !TIMES.contains(singular(term.name())));
      case Kind.Named named -> named.name().text().equals(currency);
      case Kind.Percent _, Kind.Plain _, Kind.YesNo _, Kind.Date _ -> false;
      case null -> false;
    };
  }

  private static String singular(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static Issue unpaid(RuleItem total, Name used, Item amount) {
    return Issue.of(
            IssueCode.NOBODY_PAYS,
            used.span(),
            "`%s` is added up in `%s`, but nobody is said to pay it."
                .formatted(used.text(), total.name()))
        .relatedTo(amount.name().span(), "it names no payer")
        .hint("Say who pays it: `paid by … to …`; budgets by payer leave it out as it is.");
  }

  private Issue twice(RuleItem total, List<Name> addends, String payment) {
    List<String> through = new ArrayList<>();
    for (Name addend : addends) {
      Map<String, BigInteger> counted = new HashMap<>();
      leaves(addend.text(), BigInteger.ONE, counted);
      if (counted.containsKey(payment)) {
        through.add("`" + addend.text() + "`");
      }
    }
    Issue issue =
        Issue.of(
            IssueCode.COUNTED_TWICE,
            total.name().span(),
            "`%s` counts `%s` twice: in %s."
                .formatted(total.name(), payment, String.join(" and in ", through)));
    RuleItem paid = rules.get(payment);
    return (paid == null ? issue : issue.relatedTo(paid.name().span(), "the payment"))
        .hint("Leave out one of them.");
  }
}
