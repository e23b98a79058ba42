package org.ansinh.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.io.PopulationFile;
import org.ansinh.io.PopulationFileReader;
import org.ansinh.io.RecipeReader;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Input;
import org.ansinh.ir.Policy;
import org.ansinh.pack.LawFiles;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.synthesis.Recipe;
import org.ansinh.synthesis.Synthesizer;
import org.jspecify.annotations.Nullable;

/// Reads and makes populations, and keeps those it made: in memory, and in a folder of the user's
/// under a hash of all that decides them.
public final class Populations {
  /// A population of fewer persons is made as fast as it is read.
  private static final int WORTH_KEEPING = 50_000;

  private final @Nullable Path cache;
  private final Map<String, Population> known = new ConcurrentHashMap<>();

  /// @param cache the folder for populations that were made; null to keep none
  public Populations(@Nullable Path cache) {
    this.cache = cache;
  }

  /// The folder that the user's programs keep such things in.
  public static Path usualCache() {
    String folder = System.getenv("XDG_CACHE_HOME");
    Path base =
        folder == null || folder.isEmpty()
            ? Path.of(System.getProperty("user.home", "."), ".cache")
            : Path.of(folder);
    return base.resolve("ansinh").resolve("populations");
  }

  /// The population chosen, for the inputs of `pack`.
  ///
  /// @throws DataException if a file or recipe cannot be used
  /// @throws RequestException if the pack has no population of its own
  public Population of(PopulationChoice choice, PolicyPack pack) {
    return switch (choice) {
      case PopulationChoice.Read read ->
          known.computeIfAbsent(stamp(read.file()), _ -> PopulationFileReader.read(read.file()));
      case PopulationChoice.Made made -> make(made, pack);
    };
  }

  private static String stamp(Path file) {
    try {
      return file.toAbsolutePath() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException unreadable) {
      return file.toAbsolutePath().toString();
    }
  }

  private synchronized Population make(PopulationChoice.Made made, PolicyPack pack) {
    Path file = made.recipe() == null ? recipeOf(pack) : made.recipe();
    SourceText text = LawFiles.readText(file);
    Policy policy = pack.policy(List.of());
    String key = key(text, made, policy);
    Population population = known.get(key);
    if (population == null) {
      Path kept =
          cache == null || made.persons() < WORTH_KEEPING
              ? null
              : cache.resolve(key.substring(0, 32) + ".population");
      population = read(kept);
      if (population == null) {
        Recipe recipe = RecipeReader.read(text);
        population = Synthesizer.make(recipe, policy, made.persons(), made.seed());
        keep(population, kept);
      }
      known.put(key, population);
    }
    return population;
  }

  /// The recipe that the pack names as its population.
  ///
  /// @throws RequestException if it names none
  public static Path recipeOf(PolicyPack pack) {
    PackItem header = pack.header();
    List<Name> names = header == null ? List.of() : header.values(PackItem.Key.POPULATION);
    Path folder = pack.folder();
    if (names.isEmpty() || folder == null) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "The pack `" + pack.name() + "` names no population of its own")
              .hint("Name a file: `--population FILE`, or at the prompt `population use FILE`."));
    }
    return folder.resolve("populations").resolve(names.getFirst().text() + ".json");
  }

  /// The recipe that `word` means: a file, or the name of one of the pack's recipes.
  ///
  /// @throws RequestException if there is neither
  public static Path recipe(String word, PolicyPack pack) {
    Path file = PolicyFiles.path(word);
    Path folder = pack.folder();
    if (Files.exists(file) || folder == null) {
      return file;
    }
    Path own = folder.resolve("populations").resolve(word + ".json");
    if (!Files.exists(own)) {
      throw new RequestException(
          Issue.of(
                  IssueCode.FILE_NOT_READABLE,
                  new SourceText(word, "").span(0, 0),
                  "There is no such file, nor a recipe of that name in the pack `%s`"
                      .formatted(pack.name()))
              .hint("Recipes are in " + own.getParent() + "."));
    }
    return own;
  }

  private static String key(SourceText recipe, PopulationChoice.Made made, Policy policy) {
    StringBuilder text = new StringBuilder(recipe.text());
    text.append('|').append(made.persons()).append('|').append(made.seed()).append('|');
    for (Input input : policy.inputs().values()) {
      text.append(input.entity().name()).append('.').append(input.name()).append(':');
      text.append(input.type()).append(input.standard()).append('\n');
    }
    return Fingerprint.of(text.append(maker()).toString());
  }

  /// What tells one version of the maker from another.
  private static String maker() {
    try {
      Path place =
          Path.of(Synthesizer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return String.valueOf(Files.getLastModifiedTime(place).toMillis());
    } catch (IOException | java.net.URISyntaxException unknown) {
      return "";
    }
  }

  private static @Nullable Population read(@Nullable Path kept) {
    if (kept == null || !Files.isRegularFile(kept)) {
      return null;
    }
    try {
      return PopulationFileReader.read(kept);
    } catch (DataException damaged) {
      return null;
    }
  }

  private static void keep(Population population, @Nullable Path kept) {
    if (kept == null) {
      return;
    }
    try {
      Files.createDirectories(kept.getParent());
      PopulationFile.write(population, kept);
    } catch (IOException unwritable) {
      // It is made anew the next time.
    }
  }
}
