package org.ansinh.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ColumnTest {
  @Test
  void of_valuesOfEachWidth_isAsNarrowAsTheyAllow() {
    assertInstanceOf(ByteColumn.class, Column.of(-128, 127));
    assertInstanceOf(ShortColumn.class, Column.of(-129, 0));
    assertInstanceOf(ShortColumn.class, Column.of(128, 32767));
    assertInstanceOf(IntColumn.class, Column.of(32768, 0));
    assertInstanceOf(IntColumn.class, Column.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    assertInstanceOf(LongColumn.class, Column.of(Integer.MAX_VALUE + 1L, 0));
    assertInstanceOf(ConstantColumn.class, Column.of(1L << 40, 1L << 40));
  }

  @Test
  void of_anyWidth_keepsValuesAndBounds() {
    for (long top : new long[] {100, 30_000, 2_000_000_000L, 1L << 60}) {
      Column column = Column.of(new long[] {7, -top, top}, 2, null);
      assertEquals(7, column.value(0));
      assertEquals(-top, column.low());
      assertEquals(top, column.high());
      assertEquals(BigDecimal.valueOf(top, 2), column.decimal(2));
      long[] read = new long[3];
      column.read(1, 2, read);
      assertEquals(-top, read[0]);
      assertEquals(top, read[1]);
    }
  }

  @Test
  void builder_unknownRows_areToldApartFromZero() {
    ColumnBuilder builder = new ColumnBuilder(0, 4);
    for (int row = 0; row < 200; row++) {
      if (row % 3 == 0) {
        builder.addUnknown();
      } else {
        builder.add(row);
      }
    }
    Column column = builder.build();
    assertEquals(200, column.size());
    assertFalse(column.known(198));
    assertTrue(column.known(199));
    assertEquals(199, column.value(199));
    assertEquals(133, column.validity().count());
  }

  @Test
  void of_noRows_isEmpty() {
    Column column = Column.of();
    assertEquals(0, column.size());
    assertEquals(0, column.low());
    assertEquals(0, column.high());
  }
}
