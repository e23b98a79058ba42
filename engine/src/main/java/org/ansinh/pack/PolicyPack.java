package org.ansinh.pack;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.checker.CheckResult;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.history.Edition;
import org.ansinh.history.KnownLaw;
import org.ansinh.ir.Policy;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// The policy text of one country: the files of a folder, and what is read on top of them.
/// Immutable.
///
/// All items of all files belong to the policy, in whatever folder they stand; an amendment is
/// available by name and not in force.
public final class PolicyPack {
  /// The file that makes a folder a pack.
  public static final String MARK = "pack.law";

  private final String name;
  private final @Nullable Path folder;
  private final List<ParsedFile> files;
  private final List<Item> items;
  private final List<Issue> notes;
  private final @Nullable LocalDate known;
  private final Policies policies = new Policies(this);

  private PolicyPack(
      String name,
      @Nullable Path folder,
      List<ParsedFile> files,
      List<Item> items,
      List<Issue> notes,
      @Nullable LocalDate known) {
    this.name = name;
    this.folder = folder;
    this.files = List.copyOf(files);
    this.items = List.copyOf(items);
    this.notes = List.copyOf(notes);
    this.known = known;
  }

  /// The pack in `folder`: all its files ending in `.law`, in order of their paths.
  ///
  /// @throws RequestException if the folder or one of its files cannot be read
  public static PolicyPack load(Path folder) {
    record Read(@Nullable ParsedFile file, List<Issue> issues) {}
    List<Read> all =
        LawFiles.below(folder).parallelStream()
            .map(
                file -> {
                  try {
                    return new Read(Parser.parse(LawFiles.read(file)), List.of());
                  } catch (RequestException refused) {
                    return new Read(null, refused.issues());
                  }
                })
            .toList();
    List<Issue> unreadable = all.stream().flatMap(read -> read.issues().stream()).toList();
    if (!unreadable.isEmpty()) {
      throw new RequestException(unreadable);
    }
    List<ParsedFile> files = all.stream().map(Read::file).filter(Objects::nonNull).toList();
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return of(last == null ? "policy" : last.toString(), folder, files);
  }

  /// The pack called `name` among the resources of `loader`, below `policies`, as in the jar of
  /// packs.
  ///
  /// @throws RequestException if there is none
  public static PolicyPack onClassPath(String name, ClassLoader loader) {
    URL mark = loader.getResource("policies/" + name + "/" + MARK);
    if (mark == null) {
      throw new RequestException(
          Issue.of(
              IssueCode.FILE_NOT_READABLE,
              SourceSpan.NONE,
              "there is no pack called `" + name + "` on the class path"));
    }
    Path file = LawFiles.resource(mark);
    Path folder = file.getParent();
    if (folder == null) {
      throw LawFiles.unreadable(file, "expected a file in a folder");
    }
    return load(folder);
  }

  /// The pack that `files` make up.
  ///
  /// @param name what it is called unless a `pack` item says otherwise
  public static PolicyPack of(String name, List<ParsedFile> files) {
    return of(name, null, files);
  }

  private static PolicyPack of(String name, @Nullable Path folder, List<ParsedFile> files) {
    List<Item> items = files.stream().flatMap(file -> file.items().stream()).toList();
    String said = name;
    for (Item item : items) {
      if (item instanceof PackItem pack) {
        said = pack.name().text();
        break;
      }
    }
    return new PolicyPack(said, folder, files, items, List.of(), null);
  }

  /// This pack with `more` read on top of it: an item of theirs takes the place of the pack's item
  /// of the same name, tests and checks are added.
  public PolicyPack with(List<ParsedFile> more) {
    List<ParsedFile> all = new ArrayList<>(files);
    all.addAll(more);
    Layers.Layered layered =
        Layers.put(items, more.stream().flatMap(file -> file.items().stream()).toList());
    List<Issue> allNotes = new ArrayList<>(notes);
    allNotes.addAll(layered.notes());
    List<Item> cut = known == null ? layered.items() : KnownLaw.cut(layered.items(), known);
    return new PolicyPack(name, folder, all, cut, allNotes, known);
  }

  /// This pack as it was known on a day: texts that became known later are left out, and amendments
  /// that did cannot be switched on. Of a pack as known on an earlier day, nothing more is known.
  ///
  /// @throws RequestException (E504) if nothing that has a date was known then
  public PolicyPack asKnown(LocalDate later) {
    LocalDate day = known != null && known.isBefore(later) ? known : later;
    LocalDate begin = KnownLaw.begin(items);
    if (begin != null && begin.isAfter(day)) {
      throw new RequestException(
          Issue.of(
                  IssueCode.NOT_KNOWN,
                  SourceSpan.NONE,
                  "nothing of the law of `%s` was known on %s".formatted(name, day))
              .hint("The first that is known of it is from " + begin + "."));
    }
    return new PolicyPack(name, folder, files, KnownLaw.cut(items, day), notes, day);
  }

  /// The day as known on which this is the law, or null if all that is written is known.
  public @Nullable LocalDate known() {
    return known;
  }

  public String name() {
    return name;
  }

  /// The folder it was read from, or null.
  public @Nullable Path folder() {
    return folder;
  }

  /// Its files, and those read on top of it, in order.
  public List<ParsedFile> files() {
    return files;
  }

  /// What could not be understood in any file; no policy can be made unless it is empty.
  public List<Issue> issues() {
    return files.stream().flatMap(file -> file.issues().stream()).toList();
  }

  /// Warnings (W305) of items that take the place of the pack's own with another meaning.
  public List<Issue> notes() {
    return notes;
  }

  /// Everything it declares, in order: its text without layout of files.
  public List<Item> items() {
    return items;
  }

  /// The amendments that can be switched on.
  public List<AmendmentItem> amendments() {
    return only(AmendmentItem.class);
  }

  public List<TestItem> tests() {
    return only(TestItem.class);
  }

  public List<CheckItem> checks() {
    return only(CheckItem.class);
  }

  /// What the pack says of itself, or null if it has no `pack` item.
  public @Nullable PackItem header() {
    List<PackItem> headers = only(PackItem.class);
    return headers.isEmpty() ? null : headers.getFirst();
  }

  /// The policy with `amendments` switched on, in order; its rules are checked when they are first
  /// asked for. Made once for each list.
  ///
  /// @throws PolicyException if a file cannot be understood, a declaration does not hold, or an
  ///   amendment does not fit
  /// @throws RequestException if there is no amendment of a name
  public Policy policy(List<String> amendments) {
    return policies.policy(amendments);
  }

  /// The law of a day with `amendments` switched on, as text and as a policy.
  ///
  /// @throws org.ansinh.diagnostics.EngineException as for [#policy]
  public Edition edition(LocalDate day, List<String> amendments) {
    return new Edition(day, policies.items(amendments), policy(amendments));
  }

  /// What is wrong with the policy with `amendments` switched on, every rule in every stretch of
  /// time.
  ///
  /// @throws RequestException if there is no amendment of a name
  public CheckResult check(List<String> amendments) {
    return policies.check(amendments);
  }

  private <T extends Item> List<T> only(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The pack folder that `path` is in or is, or null.
  public static @Nullable Path folderOf(Path path) {
    for (Path p = path.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      if (Files.isRegularFile(p.resolve(MARK))) {
        return p;
      }
    }
    return null;
  }
}
