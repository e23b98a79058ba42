package org.ansinh.pack;

import java.util.List;
import org.ansinh.syntax.SuccessionItem;

/// The JSON form of successions.
final class SuccessionForm {
  private SuccessionForm() {}

  static void succession(Form form, SuccessionItem succession) {
    form.text("from", succession.from())
        .text("to", succession.to())
        .text("on", succession.day())
        .list(
            "units",
            succession.units(),
            unit ->
                Parts.layout(
                    Parts.citation(
                        new Form().text("name", unit.name()).names("of", unit.of()),
                        unit.citation()),
                    unit.layout()));
    Parts.citation(form, succession.citation());
  }

  static SuccessionItem succession(Fields fields) throws JsonFault {
    List<SuccessionItem.Unit> units = fields.list("units", SuccessionForm::unit);
    if (units.isEmpty()) {
      throw fields.fault("units", "A succession has at least one new unit.");
    }
    return new SuccessionItem(
        fields.name("name"),
        Parts.label(fields),
        fields.name("from"),
        fields.name("to"),
        fields.day("on"),
        Parts.citation(fields),
        units,
        Parts.layout(fields),
        fields.span());
  }

  private static SuccessionItem.Unit unit(Fields fields) throws JsonFault {
    SuccessionItem.Unit unit =
        new SuccessionItem.Unit(
            fields.name("name"),
            fields.names("of"),
            Parts.citation(fields),
            Parts.layout(fields),
            fields.span());
    if (unit.of().isEmpty()) {
      throw fields.fault("of", "A new unit is formed from at least one old unit.");
    }
    return unit;
  }
}
