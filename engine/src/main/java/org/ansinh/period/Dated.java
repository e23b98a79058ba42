package org.ansinh.period;

/// A value and the days on which it holds.
public record Dated<T>(Period period, T value) {}
