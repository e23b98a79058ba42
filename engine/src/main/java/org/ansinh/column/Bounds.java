package org.ansinh.column;

/// The least and greatest value of a column.
record Bounds(long low, long high) {}
