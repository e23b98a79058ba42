package org.ansinh.documentation;

import java.util.Locale;
import org.ansinh.ir.Label;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;

/// What an item is, in the words of readers, and which names it shares its own with.
public enum Sort {
  RULE(Space.VALUE, "Quy tắc", "Rule", "Rules"),
  CONSTRAINT(Space.VALUE, "Ràng buộc", "Constraint", "Constraints"),
  PARAMETER(Space.VALUE, "Tham số", "Parameter", "Parameters"),
  TABLE(Space.VALUE, "Bảng quyết định", "Decision table", "Decision tables"),
  BRACKETS(Space.VALUE, "Biểu lũy tiến", "Brackets", "Brackets"),
  INPUT(Space.VALUE, "Dữ liệu đầu vào", "Input", "Inputs"),
  MEASURE(Space.VALUE, "Chỉ số", "Measure", "Measures"),
  SUCCESSION(Space.VALUE, "Kế thừa địa giới", "Succession", "Successions"),
  AMENDMENT(Space.VALUE, "Dự thảo sửa đổi", "Amendment", "Amendments"),
  ENTITY(Space.TYPE, "Đối tượng", "Entity", "Entities"),
  CATEGORY(Space.TYPE, "Phân loại", "Category", "Categories"),
  SOURCE(Space.SOURCE, "Văn bản", "Source", "Sources"),
  PAYER(Space.PAYER, "Bên chi trả", "Payer", "Payers"),
  PACK(Space.NONE, "Gói", "Pack", "Packs"),
  TEST(Space.NONE, "Ca kiểm thử", "Test", "Tests"),
  CHECK(Space.NONE, "Khẳng định", "Check", "Checks"),
  FIGURE(Space.NONE, "Số liệu", "Figure", "Figures");

  /// Items of one space have different names.
  public enum Space {
    VALUE,
    TYPE,
    SOURCE,
    PAYER,
    /// Items that are not asked for by name.
    NONE;

    /// A word for the folder of its pages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Space space;
  private final String vi;
  private final String en;
  private final String plural;

  Sort(Space space, String vi, String en, String plural) {
    this.space = space;
    this.vi = vi;
    this.en = en;
    this.plural = plural;
  }

  public Space space() {
    return space;
  }

  /// What one of them is called.
  public Label one() {
    return new Label(vi, en);
  }

  /// What several of them are called.
  public Label many() {
    return new Label(vi, plural);
  }

  /// The sort of an item.
  public static Sort of(Item item) {
    return switch (item) {
      case RuleItem _ -> RULE;
      case ConstraintItem _ -> CONSTRAINT;
      case SuccessionItem _ -> SUCCESSION;
      case ParameterItem _ -> PARAMETER;
      case TableItem _ -> TABLE;
      case BracketsItem _ -> BRACKETS;
      case InputItem _ -> INPUT;
      case MeasureItem _ -> MEASURE;
      case AmendmentItem _ -> AMENDMENT;
      case EntityItem _ -> ENTITY;
      case CategoryItem _ -> CATEGORY;
      case SourceItem _ -> SOURCE;
      case PayerItem _ -> PAYER;
      case PackItem _ -> PACK;
      case TestItem _ -> TEST;
      case CheckItem _ -> CHECK;
      case FigureItem _ -> FIGURE;
    };
  }
}
