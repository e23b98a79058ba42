package org.ansinh.interpreter;

import org.ansinh.ir.Input;
import org.ansinh.ir.Value;

/// An input that was read of a unit.
///
/// @param given whether data give the value; if not, it is the input's standard value
public record Reading(Object unit, Input input, Value value, boolean given) {}
