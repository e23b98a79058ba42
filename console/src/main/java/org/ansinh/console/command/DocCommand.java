package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.List;
import org.ansinh.console.output.Language;
import org.ansinh.console.session.DocumentationFolder;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.html.Page;
import org.ansinh.documentation.html.Site;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceSpan;
import picocli.CommandLine.Model.CommandSpec;

/// Writes the documentation of a pack: pages to be read in a browser.
final class DocCommand implements Command {
  @Override
  public String name() {
    return "doc";
  }

  @Override
  public String summary() {
    return "write the law as encoded as pages for a browser";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(
            Options.value(
                "--output", "-o", "FOLDER", "the folder to write to; doc/PACK if none is named"))
        .addOption(
            Options.value(
                "--language", "LANGUAGE", "vi or en: what a reader sees first; both are in it"));
  }

  @Override
  public String examples() {
    return "doc\ndoc --pack policies/vn -o /tmp/vn --language en";
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    String named = request.option("--language");
    Language language = named == null ? context.display().language() : Language.of(named);
    if (language == null) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "`" + named + "` is not a language that pages are written in")
              .hint("Write `--language vi` or `--language en`."));
    }
    PolicyPack pack = context.session().policyPack(context.session().state());
    String output = request.option("--output");
    Path folder = PolicyFiles.path(output == null ? "doc/" + pack.name() : output);
    DocumentationFolder target = DocumentationFolder.open(folder);
    List<Page> pages = Site.pages(Book.of(pack), language.code());
    long size = target.write(pages);
    context.say(
        language
            .choose("%d trang, %s kB: mở %s", "%d pages, %s kB: open %s")
            .formatted(
                pages.stream().filter(page -> page.path().endsWith(".html")).count(),
                language.writing().number(java.math.BigDecimal.valueOf(size / 1000)),
                folder.resolve("index.html")));
    return Outcome.DONE;
  }
}
