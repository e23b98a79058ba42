package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ansinh.coverage.Cited;
import org.ansinh.coverage.Coverage;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.SourceItem;

/// What does not fit between the articles that sources list and those that are cited.
final class ArticleIssues {
  private static final int SHOWN = 12;

  private ArticleIssues() {}

  static List<Issue> find(List<Item> items) {
    List<Issue> issues = new ArrayList<>();
    for (Coverage coverage : Coverage.of(items)) {
      SourceItem source = coverage.source();
      coverage.beyond().forEach(cited -> issues.add(beyond(source, cited)));
      coverage.contradicted().forEach(cited -> issues.add(contradicted(source, cited)));
      coverage.misnamed().forEach(omission -> issues.add(misnamed(source, omission)));
      if (coverage.isListed() && coverage.count(Coverage.State.UNACCOUNTED) > 0) {
        issues.add(unaccounted(coverage));
      }
    }
    return issues;
  }

  private static Issue beyond(SourceItem source, Cited cited) {
    return Issue.of(
            IssueCode.NO_SUCH_ARTICLE,
            cited.citation().span(),
            "`%s` has articles 1 to %d, and no article %s."
                .formatted(source.name(), source.articleCount(), cited.place()))
        .relatedTo(source.name().span(), "the number of its articles is said here")
        .hint("Cite the article that says it, or correct the number of articles.");
  }

  private static Issue contradicted(SourceItem source, Cited cited) {
    return Issue.of(
            IssueCode.ARTICLE_SAID_NOT_ENCODED,
            cited.citation().span(),
            "`%s` rests on article %s of `%s`, which is said not to be encoded."
                .formatted(cited.item().name(), cited.place(), source.name()))
        .relatedTo(source.name().span(), "the articles left out are said here")
        .hint("Remove the article from `not encoded`, or cite another.");
  }

  private static Issue misnamed(SourceItem source, SourceItem.Omission omission) {
    Integer count = source.articleCount();
    return Issue.of(
            IssueCode.NO_SUCH_ARTICLE,
            omission.span(),
            count == null
                ? "`%s` is not the number of an article.".formatted(omission.number())
                : "`%s` has articles 1 to %d, and no article `%s`."
                    .formatted(source.name(), count, omission.number()))
        .hint("Write a number, a range or a part: `5`, `10-18`, `70.3`.");
  }

  private static Issue unaccounted(Coverage coverage) {
    SourceItem source = coverage.source();
    List<String> open =
        coverage.stretches().stream()
            .filter(stretch -> stretch.state() == Coverage.State.UNACCOUNTED)
            .map(Coverage.Stretch::numbers)
            .toList();
    String shown = open.stream().limit(SHOWN).collect(Collectors.joining(", "));
    long count = coverage.count(Coverage.State.UNACCOUNTED);
    return Issue.of(
            IssueCode.ARTICLES_UNACCOUNTED,
            source.name().span(),
            "%d of the %d articles of `%s` %s neither cited nor said to be left out: %s%s."
                .formatted(
                    count,
                    source.articleCount(),
                    source.name(),
                    count == 1 ? "is" : "are",
                    shown,
                    open.size() > SHOWN ? ", …" : ""))
        .hint(
            "Cite them where they are encoded, or say why not: `article \"%s\" not encoded \"…\"`."
                .formatted(open.getFirst()));
  }
}
