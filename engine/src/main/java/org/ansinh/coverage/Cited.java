package org.ansinh.coverage;

import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Item;

/// A citation and the item that rests on it.
///
/// @param place what it cites
public record Cited(Item item, Citation citation, Place place) {}
