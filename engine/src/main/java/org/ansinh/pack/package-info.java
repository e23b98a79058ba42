/// Policy packs: folders of policy text that make up one policy, with its amendments, tests and
/// checks.
///
/// Stands before the checker and beside `syntax`: a pack is parsed files, put together in one list
/// of items; asked for a policy, it has the checker make one and keeps it. Read [PolicyPack], then
/// [Selection].
///
/// ```
/// PolicyPack pack = PolicyPack.load(Path.of("policies/vn"));
/// Policy amended = pack.policy(List.of("voluntary_2027"));
/// ```
@NullMarked
package org.ansinh.pack;

import org.jspecify.annotations.NullMarked;
