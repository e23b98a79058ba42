/// Makes a synthetic population from a recipe and a seed.
///
/// Stands beside the running parts: it yields a [org.ansinh.population.Population] as microdata
/// would. Every draw is keyed by (seed, purpose, unit), never by order, so the same seed makes the
/// same population on any machine. Read [Recipe], then [Synthesizer], then [HouseholdAssembly].
@NullMarked
package org.ansinh.synthesis;

import org.jspecify.annotations.NullMarked;
