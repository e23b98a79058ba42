package org.ansinh.documentation.html;

import java.util.Map;
import org.ansinh.coverage.Coverage;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Label;
import org.ansinh.syntax.RoundingWord;

/// Words of the pages that several of them use, in both languages.
final class Words {
  private Words() {}

  static Label of(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> new Label("đã xác nhận", "confirmed");
      case SECONDARY -> new Label("nguồn thứ cấp", "secondary");
      case GENERAL -> new Label("hiểu biết chung", "general");
      case CONFLICTING -> new Label("nguồn mâu thuẫn", "conflicting");
      case DERIVED -> new Label("suy ra", "derived");
      case UNSTATED -> new Label("chưa nêu", "not stated");
    };
  }

  /// What a word of confidence means, in a sentence.
  static Label meaning(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED ->
          new Label(
              "Đọc được trong văn bản luật hoặc trang dẫn nguyên văn.",
              "Read in the text of the law or on a page that states it.");
      case SECONDARY ->
          new Label("Chỉ thấy ở một nguồn thứ cấp.", "Found in one secondary page only.");
      case GENERAL ->
          new Label("Hiểu biết chung, chưa kiểm chứng.", "General knowledge, not confirmed.");
      case CONFLICTING ->
          new Label(
              "Các nguồn mâu thuẫn; ghi chú nói đã chọn thế nào.",
              "Sources conflict; the note says how it was decided.");
      case DERIVED ->
          new Label(
              "Suy ra bằng phép tính từ giá trị đã xác nhận.",
              "Derived by arithmetic from confirmed values.");
      case UNSTATED -> new Label("Không nêu độ tin cậy.", "No confidence is stated.");
    };
  }

  static Label of(Coverage.State state) {
    return switch (state) {
      case ENCODED -> new Label("đã mã hóa", "encoded");
      case NOT_ENCODED -> new Label("không mã hóa", "not encoded");
      case UNACCOUNTED -> new Label("chưa kê", "unaccounted for");
    };
  }

  static Label of(RoundingWord mode) {
    return switch (mode) {
      case UP -> new Label("lên", "up");
      case DOWN -> new Label("xuống", "down");
      case HALF_UP -> new Label("nửa lên", "half up");
      case HALF_DOWN -> new Label("nửa xuống", "half down");
      case HALF_EVEN -> new Label("nửa về số chẵn", "half even");
    };
  }

  /// Names of branches in Vietnamese and English; a folder of another name is called by its name.
  private static final Map<String, Label> BRANCHES =
      Map.ofEntries(
          Map.entry("social", new Label("BHXH bắt buộc", "Compulsory social insurance")),
          Map.entry("unemployment", new Label("Bảo hiểm thất nghiệp", "Unemployment insurance")),
          Map.entry("voluntary", new Label("BHXH tự nguyện", "Voluntary insurance")),
          Map.entry("health", new Label("Bảo hiểm y tế", "Health insurance")),
          Map.entry("pension", new Label("Hưu trí", "Old-age pensions")),
          Map.entry("sickness", new Label("Ốm đau", "Sickness")),
          Map.entry("maternity", new Label("Thai sản", "Maternity")),
          Map.entry("survivors", new Label("Tử tuất", "Survivors")),
          Map.entry("injury", new Label("Tai nạn lao động, bệnh nghề nghiệp", "Work injury")),
          Map.entry("assistance", new Label("Trợ cấp xã hội", "Social assistance")),
          Map.entry("arrears", new Label("Chậm đóng, trốn đóng", "Late payment and evasion")),
          Map.entry("wages", new Label("Lương cơ sở, lương tối thiểu", "Wages and base amounts")),
          Map.entry("targets", new Label("Tệp chỉ tiêu", "Files of targets")),
          Map.entry("entities", new Label("Đối tượng và dữ liệu", "Entities and data")),
          Map.entry("sources", new Label("Nguồn luật", "Sources of law")),
          Map.entry("amendments", new Label("Tệp dự thảo, kiểm thử", "Files of amendments, tests")),
          Map.entry("rules", new Label("Quy tắc chung", "Common rules")),
          Map.entry("pack", new Label("Gói", "The pack")),
          Map.entry("territory", new Label("Địa giới", "Territory")),
          Map.entry("facts", new Label("Ràng buộc dữ liệu", "Constraints on facts")),
          Map.entry("family", new Label("Gia đình", "Family")),
          Map.entry("tax", new Label("Thuế", "Tax")));

  static Label branch(String name) {
    Label known = BRANCHES.get(name);
    if (known != null) {
      return known;
    }
    String words = name.replace('_', ' ').replace('/', ' ');
    String shown =
        words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Label(shown, shown);
  }
}
