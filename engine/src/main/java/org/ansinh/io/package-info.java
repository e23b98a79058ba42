/// Reads and writes what comes from outside: facts, recipes and population files.
///
/// At the edge of the engine: everything here turns bytes into checked values or back, and a fault
/// in the bytes is an issue that names the place. Read [PopulationFile] and [RecipeReader].
@NullMarked
package org.ansinh.io;

import org.jspecify.annotations.NullMarked;
