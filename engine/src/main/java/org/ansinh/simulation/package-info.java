/// Runs a compiled policy over a population, batch by batch, and yields results.
///
/// Stands above compiler and population: it checks the data against the policy, cuts the population
/// into batches of whole groups, runs the kernels over each, and keeps only what was asked for.
/// Read [Simulator], [Results], then [BatchConsumer].
@NullMarked
package org.ansinh.simulation;

import org.jspecify.annotations.NullMarked;
