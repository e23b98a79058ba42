package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Source;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Reads the items of a policy into [Declarations]: names once each, entities, categories, sources,
/// then what is built on them.
final class DeclarationReader {
  private final Declarations declarations = new Declarations();
  private final Problems problems = new Problems();
  private final Map<String, Map<String, Name>> names = new HashMap<>();
  private final ValueReader values;
  private final FormulaReader formulas;
  private final MeasureReader measures;

  private DeclarationReader() {
    Kinds kinds = new Kinds(declarations);
    values = new ValueReader(declarations, kinds);
    formulas = new FormulaReader(declarations, kinds, values);
    measures = new MeasureReader(declarations, kinds, values, formulas);
  }

  /// What was read, and what is wrong with the rest.
  record Read(Declarations declarations, List<Issue> issues) {}

  /// @param known the day as known on which this is the law; null if all that is written is known
  static Read read(List<Item> items, @Nullable LocalDate known) {
    DeclarationReader reader = new DeclarationReader();
    reader.declarations.known = known;
    reader.each(items, PackItem.class, reader::pack);
    reader.each(items, SourceItem.class, reader::source);
    reader.amended(items);
    reader.each(items, PayerItem.class, reader::payer);
    reader.each(items, CategoryItem.class, reader::category);
    reader.entities(items);
    reader.each(items, InputItem.class, reader.values::input);
    reader.each(items, ParameterItem.class, reader.values::parameter);
    reader.each(items, SuccessionItem.class, new SuccessionReader(reader.declarations)::succession);
    reader.each(items, RuleItem.class, reader.formulas::rule);
    reader.each(items, ConstraintItem.class, reader::constraint);
    reader.each(items, TableItem.class, reader.formulas::table);
    reader.each(items, BracketsItem.class, reader.formulas::brackets);
    reader.each(items, MeasureItem.class, reader.measures::measure);
    reader.each(items, FigureItem.class, reader.measures::figure);
    reader.order(items);
    reader.declarations.changes.remove(Declarations.BEGINNING);
    return new Read(reader.declarations, reader.problems.issues());
  }

  private <T extends Item> void each(List<Item> items, Class<T> type, Consumer<T> read) {
    for (Item item : items) {
      if (type.isInstance(item)) {
        attempt(item, () -> read.accept(type.cast(item)));
      }
    }
  }

  private void attempt(Item item, Runnable read) {
    try {
      if (!(item instanceof FigureItem)) {
        register(item);
      }
      read.run();
    } catch (Refused refused) {
      problems.add(refused);
      if (!(item instanceof SourceItem
          || item instanceof PayerItem
          || item instanceof FigureItem)) {
        declarations.faulty.putIfAbsent(item.name().text(), refused.issues());
      }
    }
  }

  /// Sources, payers, entities and categories, and values each have their own names.
  private void register(Item item) {
    String space =
        switch (item) {
          case SourceItem _ -> "source";
          case PayerItem _ -> "payer";
          case EntityItem _, CategoryItem _ -> "type";
          case PackItem _ -> "pack";
          default -> "value";
        };
    Map<String, Name> taken = names.computeIfAbsent(space, s -> new LinkedHashMap<>());
    Name before = taken.putIfAbsent(item.name().text(), item.name());
    if (before != null) {
      throw new Refused(
          Issue.of(
                  IssueCode.DUPLICATE_NAME,
                  item.name().span(),
                  space.equals("pack")
                      ? "There are two packs here, `%s` and `%s`.".formatted(before, item.name())
                      : "`%s` is declared twice.".formatted(item.name()))
              .relatedTo(before.span(), "it is declared here first")
              .hint("Remove one, or give it another name."));
    }
  }

  private void constraint(ConstraintItem item) {
    formulas.rule(item.rule());
    declarations.constraints.add(item.name().text());
  }

  private void pack(PackItem item) {
    List<Name> currency = item.values(PackItem.Key.CURRENCY);
    if (!currency.isEmpty()) {
      declarations.currency = currency.getFirst().text();
    }
  }

  private void source(SourceItem item) {
    Map<String, String> articles = new LinkedHashMap<>();
    Problems here = new Problems();
    for (SourceItem.Article article : item.articles()) {
      if (articles.putIfAbsent(article.number(), article.text().text()) != null) {
        here.add(
            Issue.of(
                IssueCode.DUPLICATE_NAME,
                article.span(),
                "Article %s of `%s` is quoted twice.".formatted(article.number(), item.name())));
      }
    }
    LocalDate issued = item.issued() == null ? null : item.issued().date();
    LocalDate inForce = item.inForce() == null ? null : item.inForce().date();
    String name = item.name().text();
    declarations.sources.put(
        name, new Source(name, item.title().text(), issued, inForce, articles, item.span()));
    here.refuseIfAny();
  }

  private void amended(List<Item> items) {
    for (Item item : items) {
      if (item instanceof SourceItem source
          && source.amends() != null
          && !declarations.sources.containsKey(source.amends().text())) {
        problems.add(
            new Refused(
                Declarations.unknown("source", source.amends(), declarations.sources.keySet())));
      }
    }
  }

  private void payer(PayerItem item) {
    String name = item.name().text();
    declarations.payers.put(name, new Payer(name, Declarations.label(item.label()), item.span()));
  }

  private void category(CategoryItem item) {
    List<Category.Member> members = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Problems here = new Problems();
    for (CategoryItem.Value value : item.values()) {
      if (seen.add(value.name().text())) {
        members.add(new Category.Member(value.name().text(), Declarations.label(value.label())));
      } else {
        here.add(
            Issue.of(
                IssueCode.DUPLICATE_NAME,
                value.span(),
                "`%s` stands twice in category `%s`.".formatted(value.name(), item.name())));
      }
    }
    here.refuseIfAny();
    String name = item.name().text();
    declarations.categories.put(
        name, new Category(name, Declarations.label(item.label()), members, item.span()));
  }

  private void entities(List<Item> items) {
    for (Item item : items) {
      if (item instanceof EntityItem entity && entity.contains() == null) {
        attempt(
            item,
            () ->
                declarations.entities.put(
                    entity.name().text(),
                    new Entity(
                        entity.name().text(),
                        Declarations.label(entity.label()),
                        null,
                        entity.span())));
      }
    }
    for (Item item : items) {
      if (item instanceof EntityItem entity && entity.contains() != null) {
        EntityItem.Contains contains = entity.contains();
        attempt(item, () -> group(entity, contains));
      }
    }
  }

  private void group(EntityItem item, EntityItem.Contains contains) {
    Entity member = declarations.entities.get(contains.entity().text());
    if (member == null) {
      throw new Refused(
          Declarations.unknown("entity", contains.entity(), declarations.entities.keySet()));
    }
    if (member.isGroup()) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              contains.span(),
              "`%s` contains `%s`, which itself contains others; a group is made of single units."
                  .formatted(item.name(), member.name())));
    }
    int most = contains.most() == null ? Entity.USUAL_LIMIT : contains.most();
    if (most < 1) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              contains.span(),
              "A group has at least one member, not " + most + "."));
    }
    String name = item.name().text();
    declarations.entities.put(
        name,
        new Entity(
            name,
            Declarations.label(item.label()),
            new Entity.Containment(member, contains.role().text(), most),
            item.span()));
  }

  /// Puts rules, tables and brackets, and entities, back into the order of the text.
  private void order(List<Item> items) {
    Map<String, Declarations.Formulas> inOrder = new LinkedHashMap<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Item item : items) {
      String name = item.name().text();
      Declarations.Formulas found = declarations.formulas.get(name);
      if (found != null) {
        inOrder.put(name, found);
      }
      Entity entity = declarations.entities.get(name);
      if (entity != null && item instanceof EntityItem) {
        entities.put(name, entity);
      }
    }
    declarations.formulas.clear();
    declarations.formulas.putAll(inOrder);
    declarations.entities.clear();
    declarations.entities.putAll(entities);
  }
}
