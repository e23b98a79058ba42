package org.ansinh.proof;

import java.util.Map;
import org.ansinh.ir.Entity;

/// A unit that expressions speak of, with the inputs that are changed for it.
///
/// @param key tells units apart, whatever is changed for them
/// @param changes changed inputs by name
/// @param signature tells apart what is changed; empty if nothing is
record Subject(String key, Entity entity, Map<String, Thunk> changes, String signature) {}
