package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;

/// What each payer pays to each fund under one law: the sums of all rules that name it. Funds are
/// never netted: what a fund receives and what it pays are two amounts.
public final class Budget {
  private final Results results;
  private final Map<Flow, BigDecimal> flows = new LinkedHashMap<>();
  private final Map<String, Label> labels = new LinkedHashMap<>();

  /// Money from one to another, in a unit; `to` is empty if the law names no receiver.
  private record Flow(String from, String to, Unit unit) {}

  private record Account(String payer, Unit unit) {}

  /// @param rules the rules to add up; those without a payer are left out
  public Budget(Results results, List<Rule> rules) {
    this.results = results;
    rules.forEach(this::book);
  }

  private void book(Rule rule) {
    Payer payer = rule.payer();
    if (payer == null || !(rule.type() instanceof NumberType type)) {
      return;
    }
    Payer payee = rule.payee();
    labels.put(payer.name(), payer.label());
    if (payee != null) {
      labels.put(payee.name(), payee.label());
    }
    flows.merge(
        new Flow(payer.name(), payee == null ? "" : payee.name(), type.unit()),
        Tabulator.total(results, rule),
        BigDecimal::add);
  }

  /// A line for each payer and receiver that money flows between; and for each payer all it pays.
  public Table flows() {
    Map<Account, BigDecimal> paid = new LinkedHashMap<>();
    flows.forEach(
        (flow, sum) -> paid.merge(new Account(flow.from(), flow.unit()), sum, BigDecimal::add));
    List<List<Cell>> rows = new ArrayList<>();
    paid.forEach(
        (account, all) -> {
          if (all.signum() != 0) {
            flows.forEach(
                (flow, sum) -> {
                  if (flow.from().equals(account.payer())
                      && flow.unit().equals(account.unit())
                      && sum.signum() != 0) {
                    rows.add(row(flow.from(), name(flow.to()), flow.unit(), sum));
                  }
                });
            rows.add(row(account.payer(), ALL, account.unit(), all));
          }
        });
    return new Table(
        "budget",
        new Label("Ngân sách theo bên chịu và bên nhận", "Budget by payer and receiver"),
        List.of(
            new Table.Heading("payer", new Label("Bên chịu", "Payer"), null),
            new Table.Heading("receiver", new Label("Bên nhận", "Receiver"), null),
            new Table.Heading("unit", new Label("Đơn vị", "Unit"), null),
            AMOUNT),
        rows,
        List.of());
  }

  /// What each receiver is paid, all payers together, and what it pays itself.
  public Table funds() {
    Map<Account, BigDecimal> received = new LinkedHashMap<>();
    Map<Account, BigDecimal> paid = new LinkedHashMap<>();
    flows.forEach(
        (flow, sum) -> {
          paid.merge(new Account(flow.from(), flow.unit()), sum, BigDecimal::add);
          if (!flow.to().isEmpty()) {
            received.merge(new Account(flow.to(), flow.unit()), sum, BigDecimal::add);
          }
        });
    List<List<Cell>> rows = new ArrayList<>();
    received.forEach(
        (account, sum) -> {
          if (sum.signum() != 0) {
            List<Cell> row = new ArrayList<>();
            row.add(name(account.payer()));
            row.add(new Cell.Text(account.unit().toString(), Label.NONE));
            row.add(Cell.of(sum));
            row.add(Cell.of(paid.getOrDefault(account, BigDecimal.ZERO)));
            rows.add(row);
          }
        });
    return new Table(
        "funds",
        new Label("Thu và chi theo bên nhận", "Received and paid, by receiver"),
        List.of(
            new Table.Heading("receiver", new Label("Bên nhận", "Receiver"), null),
            new Table.Heading("unit", new Label("Đơn vị", "Unit"), null),
            new Table.Heading("received", new Label("Thu", "Received"), null),
            new Table.Heading("paid", new Label("Chi", "Paid"), null)),
        rows,
        List.of(
            new Label(
                "Mỗi quỹ tính riêng, thu và chi không bù trừ; chỉ gồm những khoản có tên bên chịu.",
                "Each fund stands for itself, what it receives and what it pays are not netted;"
                    + " only amounts that name a payer.")));
  }

  private static final Table.Heading AMOUNT =
      new Table.Heading("amount", new Label("Số tiền", "Amount"), null);
  private static final Cell.Text ALL = new Cell.Text("all", new Label("Tất cả", "All"));

  private List<Cell> row(String payer, Cell receiver, Unit unit, BigDecimal sum) {
    List<Cell> row = new ArrayList<>();
    row.add(name(payer));
    row.add(receiver);
    row.add(new Cell.Text(unit.toString(), Label.NONE));
    row.add(Cell.of(sum));
    return row;
  }

  private Cell.Text name(String payer) {
    return payer.isEmpty()
        ? new Cell.Text("", new Label("(không nêu)", "(not said)"))
        : new Cell.Text(payer, labels.getOrDefault(payer, Label.NONE));
  }
}
