package org.ansinh.console.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.output.Language;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.SessionState;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.Parser;

/// What requests say about the pack, the date and the amendments; the session says the rest.
public final class Sittings {
  private Sittings() {}

  /// Takes the pack that `--pack` names.
  static void choosePack(Request request, Context context) {
    String folder = request.option("--pack");
    if (folder != null) {
      Path path = PolicyFiles.path(folder);
      if (!Files.isDirectory(path)) {
        SourceText text = new SourceText(folder, "");
        throw new RequestException(
            Issue.of(
                IssueCode.FILE_NOT_READABLE,
                new SourceSpan(text, 0, 0),
                Files.exists(path)
                    ? "A policy pack is a folder, and this is a file."
                    : "There is no such folder."));
      }
      context.session().usePack(path);
      if (request.option("--lang") == null) {
        speakAs(context);
      }
    }
  }

  /// Takes the first of the languages that the pack names, if it is one that answers can be in.
  public static void speakAs(Context context) {
    PackItem header =
        context
            .session()
            .workbench()
            .unchecked(context.session().pack(), context.session().state())
            .pack()
            .header();
    List<Name> names = header == null ? List.of() : header.values(PackItem.Key.LANGUAGES);
    Language first = names.isEmpty() ? null : Language.of(names.getFirst().text());
    if (first != null) {
      context.show(context.display().withLanguage(first));
    }
  }

  /// The session's state with the date and the amendments that the request names. From a shell the
  /// date must be named, so that the same command gives the same answer on another day.
  static SessionState of(Request request, Context context) {
    choosePack(request, context);
    SessionState state = context.session().state();
    String date = request.option("--on");
    if (date != null) {
      state = KnownDay.of(date, state);
    } else if (request.isFromShell()) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "The date of the law is not said")
              .hint("Add --on and a date, for example --on " + context.session().today() + "."));
    }
    String known = request.option("--as-known");
    if (known != null) {
      state = state.asKnown(Dates.read(known));
    }
    List<String> amendments = request.list("--with");
    if (!amendments.isEmpty()) {
      state = inForce(amendments, state);
    }
    return state;
  }

  /// The session's state with the days that the request names; what is shown is the same on every
  /// day, so none must be named.
  static SessionState shown(Request request, Context context) {
    choosePack(request, context);
    SessionState state = context.session().state();
    String date = request.option("--on");
    state = date == null ? state : KnownDay.of(date, state);
    String known = request.option("--as-known");
    return known == null ? state : state.asKnown(Dates.read(known));
  }

  /// `state` with the amendments that `words` name. A word that ends in `.law` is a file: it is
  /// read on top of the pack, and the amendments in it are meant. `none` is no amendment.
  static SessionState inForce(List<String> words, SessionState state) {
    if (words.equals(List.of("none"))) {
      return state.with(List.of());
    }
    List<String> names = new ArrayList<>();
    SessionState read = state;
    for (String word : words) {
      if (isFile(word)) {
        Path file = PolicyFiles.path(word);
        read = read.loading(file);
        names.addAll(amendmentsIn(file));
      } else {
        names.add(word);
      }
    }
    return read.with(names);
  }

  /// Whether a word that stands for amendments names a file of them.
  static boolean isFile(String word) {
    return word.endsWith(".law");
  }

  private static List<String> amendmentsIn(Path file) {
    SourceText text = LawFiles.read(file);
    List<String> names =
        Parser.parse(text).items().stream()
            .filter(AmendmentItem.class::isInstance)
            .map(item -> item.name().text())
            .toList();
    if (names.isEmpty()) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  new SourceSpan(text, 0, 0),
                  "There is no amendment in this file")
              .hint("An amendment begins `amendment NAME from DATE`."));
    }
    return names;
  }
}
