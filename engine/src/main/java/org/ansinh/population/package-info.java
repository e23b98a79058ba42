/// Microdata: one table an entity, the membership of persons in groups, and weights.
///
/// Stands between microdata outside (files, recipes) and simulation: everything here has been
/// checked to fit together, and [PopulationCheck] tells, before a run, which rows a policy cannot
/// use. Read [Population], [UnitTable], then [Membership].
@NullMarked
package org.ansinh.population;

import org.jspecify.annotations.NullMarked;
