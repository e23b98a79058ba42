package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.BracketsChange;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.jspecify.annotations.Nullable;

/// Changes, adds and removes lines of brackets.
final class BracketsOverlay {
  private final Target target;

  BracketsOverlay(Target target) {
    this.target = target;
  }

  private static final class Shape implements Versions.Shape<BracketsItem.Version> {
    @Override
    public @Nullable Day from(BracketsItem.Version version) {
      return version.from();
    }

    @Override
    public @Nullable Closing closing(BracketsItem.Version version) {
      return version.closing();
    }

    @Override
    public BracketsItem.Version dated(
        BracketsItem.Version v, @Nullable Day from, @Nullable Closing closing) {
      return new BracketsItem.Version(
          from, v.citation(), v.start(), v.steps(), closing, v.layout(), v.span());
    }
  }

  void change(Change.ChangeBrackets change, List<Issue> issues) throws Refused {
    target.find(BracketsItem.class, "table of brackets", change.brackets());
    for (BracketsChange part : change.changes()) {
      try {
        BracketsItem old = target.find(BracketsItem.class, "table of brackets", change.brackets());
        List<BracketsItem.Version> versions =
            new Versions<>(new Shape(), target.amendment())
                .change(
                    old.versions(),
                    (version, on) -> edit(old, version, part, on),
                    "brackets `" + old.name() + "`",
                    change.brackets());
        target.replace(
            old,
            new BracketsItem(
                old.name(),
                old.variable(),
                old.kind(),
                old.label(),
                versions,
                old.layout(),
                old.span()));
      } catch (Refused refused) {
        issues.add(refused.issue());
      }
    }
  }

  private BracketsItem.Version edit(
      BracketsItem brackets, BracketsItem.Version version, BracketsChange change, LocalDate on)
      throws Refused {
    List<BracketsItem.Step> steps = new ArrayList<>(version.steps());
    switch (change) {
      case BracketsChange.StartBecomes c -> {
        return with(version, start(brackets, version, c, on), steps);
      }
      case BracketsChange.StepBecomes c -> {
        int index = step(brackets, version, c.above(), on);
        fits(brackets, steps.get(index), c.was(), on);
        steps.set(index, step(steps.get(index).above(), c.becomes(), change));
      }
      case BracketsChange.RemoveStep c -> {
        int index = step(brackets, version, c.above(), on);
        fits(brackets, steps.get(index), c.was(), on);
        steps.remove(index);
      }
      case BracketsChange.AddStep c -> {
        steps.add(place(brackets, version, c, on), step(c.above(), c.add(), change));
      }
    }
    return with(version, version.start(), steps);
  }

  private static BracketsItem.Version with(
      BracketsItem.Version v, BracketsItem.@Nullable Start start, List<BracketsItem.Step> steps) {
    return new BracketsItem.Version(
        v.from(), v.citation(), start, steps, v.closing(), v.layout(), v.span());
  }

  private BracketsItem.Step step(Expr above, Expr add, BracketsChange change) {
    return new BracketsItem.Step(
        above, add, target.cited(change.citation()), change.layout(), change.span());
  }

  private BracketsItem.Start start(
      BracketsItem brackets,
      BracketsItem.Version version,
      BracketsChange.StartBecomes change,
      LocalDate on)
      throws Refused {
    BracketsItem.Start start = version.start();
    if (start == null) {
      throw new Refused(
          IssueCode.AMENDMENT_ADDRESS_MISSING,
          change.span(),
          "Brackets `" + brackets.name() + "` have no `start` on " + on + ".");
    }
    if (!Quantities.same(start.amount(), change.was(), brackets.kind())) {
      throw target.doesNotFit(
          change.was().span(),
          Formatter.format(change.was()),
          "`start` of `" + brackets.name() + "`",
          Formatter.format(start.amount()),
          start.span(),
          on);
    }
    return new BracketsItem.Start(
        change.becomes(),
        start.at(),
        target.cited(change.citation()),
        start.layout(),
        change.span());
  }

  private void fits(BracketsItem brackets, BracketsItem.Step step, Expr was, LocalDate on)
      throws Refused {
    if (!Quantities.same(step.add(), was, brackets.kind())) {
      throw target.doesNotFit(
          was.span(),
          Formatter.format(was),
          "`" + brackets.name() + "` above " + Formatter.format(step.above()),
          Formatter.format(step.add()),
          step.add().span(),
          on);
    }
  }

  /// The step whose threshold is `above`.
  private static int step(
      BracketsItem brackets, BracketsItem.Version version, Expr above, LocalDate on)
      throws Refused {
    for (int i = 0; i < version.steps().size(); i++) {
      if (Quantities.same(version.steps().get(i).above(), above, brackets.variable().kind())) {
        return i;
      }
    }
    List<String> thresholds =
        version.steps().stream().map(s -> Formatter.format(s.above())).toList();
    throw new Refused(
        IssueCode.AMENDMENT_ADDRESS_MISSING,
        above.span(),
        "Brackets `"
            + brackets.name()
            + "` have no threshold "
            + Formatter.format(above)
            + " on "
            + on
            + ".",
        "The thresholds are " + String.join(", ", thresholds) + ".");
  }

  /// Where a new threshold belongs, so that thresholds rise.
  private static int place(
      BracketsItem brackets,
      BracketsItem.Version version,
      BracketsChange.AddStep change,
      LocalDate on)
      throws Refused {
    List<BracketsItem.Step> steps = version.steps();
    for (int i = 0; i < steps.size(); i++) {
      Integer order =
          Quantities.compare(steps.get(i).above(), change.above(), brackets.variable().kind());
      if (order != null && order == 0) {
        throw new Refused(
            Issue.of(
                    IssueCode.AMENDMENT_DUPLICATES,
                    change.above().span(),
                    "Brackets `"
                        + brackets.name()
                        + "` have a threshold "
                        + Formatter.format(change.above())
                        + " already on "
                        + on
                        + ".")
                .relatedTo(steps.get(i).span(), "it is here"));
      }
      if (order != null && order > 0) {
        return i;
      }
    }
    return steps.size();
  }
}
