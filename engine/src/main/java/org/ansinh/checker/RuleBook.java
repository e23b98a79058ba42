package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Related;
import org.ansinh.ir.Rule;
import org.ansinh.period.Dated;
import org.ansinh.period.Period;
import org.ansinh.period.Timeline;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// The rules of one policy, checked when they are first asked for and remembered for as long as
/// nothing they need changes.
final class RuleBook {
  /// One for all books, because a comparison reads two of them.
  private static final ReentrantLock CHECKING = new ReentrantLock();

  /// Of a long cycle, so many rules from its beginning and its end are shown.
  private static final int MOST_SHOWN = 20;

  private final Declarations declarations;
  private final @Nullable Ancestry ancestry;
  private final Map<String, List<Outcome>> outcomes = new HashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Map<String, Frame> entered = new HashMap<>();

  /// @param ancestry where rules that amendments left as they were are known from, or null
  RuleBook(Declarations declarations, @Nullable Ancestry ancestry) {
    this.declarations = declarations;
    this.ancestry = ancestry;
  }

  /// What came of checking one version of a rule: the rule, or what is wrong, or what has not
  /// begun.
  ///
  /// @param validity days on which nothing that it needs changes
  record Outcome(
      Period validity, @Nullable Rule rule, List<Issue> issues, @Nullable Missing missing) {
    Rule orRefuse() {
      if (rule == null) {
        throw new Refused(issues, missing);
      }
      return rule;
    }
  }

  /// A rule or function that is being checked.
  private static final class Frame {
    final String name;
    final LocalDate version;
    final SourceSpan askedAt;
    Period validity;

    /// The frame of another version of the same rule, entered before.
    @Nullable Frame sameName;

    Frame(String name, LocalDate version, SourceSpan askedAt, Period validity) {
      this.name = name;
      this.version = version;
      this.askedAt = askedAt;
      this.validity = validity;
    }
  }

  Declarations declarations() {
    return declarations;
  }

  /// The longest stretch around `day` in which no dated text changes.
  Period interval(LocalDate day) {
    LocalDate from = declarations.changes.floor(day);
    LocalDate end = declarations.changes.higher(day);
    LocalDate first = day.isBefore(Declarations.BEGINNING) ? day : Declarations.BEGINNING;
    return new Period(from == null ? first : from, end);
  }

  /// Runs `work`, alone and with a deep stack.
  static <T> T exclusively(Supplier<T> work) {
    if (DeepStack.isHere()) {
      return work.get();
    }
    CHECKING.lock();
    try {
      return DeepStack.call(work);
    } finally {
      CHECKING.unlock();
    }
  }

  /// What is remembered of a rule on `day`, or null.
  @Nullable Outcome remembered(String name, LocalDate day) {
    if (DeepStack.isHere()) {
      return find(name, day);
    }
    CHECKING.lock();
    try {
      return find(name, day);
    } finally {
      CHECKING.unlock();
    }
  }

  private @Nullable Outcome find(String name, LocalDate day) {
    for (Outcome outcome : outcomes.getOrDefault(name, List.of())) {
      if (outcome.validity().contains(day)) {
        return outcome;
      }
    }
    return null;
  }

  /// The rule or table of an entity or of the country called `name`, which is declared, as in force
  /// on `day`.
  Outcome rule(String name, LocalDate day, SourceSpan askedAt) {
    Outcome outcome = find(name, day);
    if (outcome == null) {
      outcome =
          ancestry != null && ancestry.shares(name)
              ? ancestry.base().book().rule(name, day, askedAt)
              : check(name, day, askedAt);
      outcomes.computeIfAbsent(name, n -> new ArrayList<>()).add(outcome);
    }
    narrow(outcome.validity());
    return outcome;
  }

  private Outcome check(String name, LocalDate day, SourceSpan askedAt) {
    Declarations.Formulas formulas = formulas(name);
    Frame frame = null;
    try {
      Dated<?> version =
          version(name, formulas.item().name().span(), formulas.timeline(), day, askedAt);
      frame = enter(name, version.period(), askedAt);
      Rule rule = new RuleElaborator(this, day).rule(formulas, version);
      return new Outcome(frame.validity, rule, List.of(), null);
    } catch (Refused refused) {
      Period validity = frame == null ? interval(day) : frame.validity;
      Missing missing = refused.issues().isEmpty() ? refused.missing() : null;
      return new Outcome(validity, null, refused.issues(), missing);
    } finally {
      if (frame != null) {
        leave();
      }
    }
  }

  private Declarations.Formulas formulas(String name) {
    Declarations.Formulas formulas = declarations.computed(name);
    if (formulas == null) {
      throw new IllegalArgumentException("no rule " + name);
    }
    return formulas;
  }

  /// Works out a table or brackets that are called, so that a cycle through it is found.
  <T> T called(String name, Period version, SourceSpan askedAt, Supplier<T> work) {
    Frame frame = enter(name, version, askedAt);
    try {
      return work.get();
    } finally {
      leave();
      narrow(frame.validity);
    }
  }

  /// What was worked out, and the days on which nothing that it needs changes.
  record Held<T extends @Nullable Object>(T result, Period validity) {}

  /// Works out a version of a function called `name`, as if somebody had called it.
  <T extends @Nullable Object> Held<T> held(Name name, Period version, Supplier<T> work) {
    return framed(new Frame(name.text(), version.from(), name.span(), version), work);
  }

  /// Works something out on another day than the one asked about.
  <T extends @Nullable Object> Held<T> onAnotherDay(Supplier<T> work) {
    return framed(
        new Frame("", LocalDate.MIN, SourceSpan.NONE, new Period(LocalDate.MIN, null)), work);
  }

  private <T extends @Nullable Object> Held<T> framed(Frame frame, Supplier<T> work) {
    frames.push(frame);
    try {
      T result = work.get();
      return new Held<>(result, frame.validity);
    } finally {
      frames.pop();
    }
  }

  /// Notes that what is being checked holds on the days of `period` only.
  void narrow(Period period) {
    Frame frame = frames.peek();
    if (frame != null) {
      frame.validity = intersection(frame.validity, period);
    }
  }

  private static Period intersection(Period a, Period b) {
    LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
    LocalDate end = a.end();
    LocalDate other = b.end();
    if (end == null || (other != null && other.isBefore(end))) {
      end = other;
    }
    return new Period(from, end);
  }

  /// The version in force on `day`; the caller holds only as long as it does.
  ///
  /// @throws Refused if none is
  <V> Dated<V> version(
      String name, SourceSpan declaredAt, Timeline<V> timeline, LocalDate day, SourceSpan askedAt) {
    Dated<V> version = timeline.on(day);
    if (version != null) {
      return version;
    }
    narrow(interval(day));
    LocalDate begin = timeline.begin();
    if (begin != null && day.isBefore(begin)) {
      throw new Refused(List.of(), new Missing(name, begin, declaredAt));
    }
    LocalDate known = declarations.known;
    if (known != null) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_IN_FORCE,
                  askedAt,
                  "`%s` is needed on %s, but nothing known on %s says what it is then."
                      .formatted(name, day, known))
              .relatedTo(declaredAt, "it is declared here")
              .hint("Ask as known on a later day."));
    }
    throw new Refused(
        Issue.of(
                IssueCode.NOT_IN_FORCE,
                askedAt,
                "`%s` is needed on %s, but is not in force then.".formatted(name, day))
            .relatedTo(declaredAt, "it is declared here")
            .hint(
                "Add a version of `%s` from then on, or close what needs it with `until`."
                    .formatted(name)));
  }

  private Frame enter(String name, Period version, SourceSpan askedAt) {
    Frame before = entered.get(name);
    while (before != null && !before.version.equals(version.from())) {
      before = before.sameName;
    }
    if (before != null) {
      throw new Refused(cycle(name, before, askedAt));
    }
    Frame frame = new Frame(name, version.from(), askedAt, version);
    frame.sameName = entered.put(name, frame);
    frames.push(frame);
    return frame;
  }

  private void leave() {
    Frame frame = frames.pop();
    if (frame.sameName == null) {
      entered.remove(frame.name);
    } else {
      entered.put(frame.name, frame.sameName);
    }
  }

  private Issue cycle(String name, Frame first, SourceSpan askedAt) {
    List<Frame> path = new ArrayList<>();
    Iterator<Frame> newestFirst = frames.iterator();
    while (newestFirst.hasNext()) {
      Frame frame = newestFirst.next();
      if (!frame.name.isEmpty()) {
        path.addFirst(frame);
      }
      if (frame == first) {
        break;
      }
    }
    StringJoiner names = new StringJoiner(" → ");
    List<Related> places = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      boolean isLast = i + 1 == path.size();
      String needed = isLast ? name : path.get(i + 1).name;
      SourceSpan place = isLast ? askedAt : path.get(i + 1).askedAt;
      if (i < MOST_SHOWN || i >= path.size() - MOST_SHOWN) {
        names.add(path.get(i).name);
        places.add(new Related("`%s` needs `%s`".formatted(path.get(i).name, needed), place));
      } else if (i == MOST_SHOWN) {
        names.add("…");
      }
    }
    return new Issue(
        IssueCode.CYCLE,
        IssueCode.CYCLE.severity(),
        "`%s` depends on itself: %s → %s.".formatted(name, names, name),
        formulas(name).item().name().span(),
        places,
        List.of("Take the part that both need into a rule of its own."));
  }
}
