package io.haproof.lint.rule.ref;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.model.Model;
import io.haproof.model.Proxy;
import io.haproof.syntax.Word;
import java.util.List;
import java.util.Optional;

/** Reports conditions on the groups of a user that name none, or one that the list of users does not have. */
public final class UndefinedGroup implements Rule {

    private static final String CRITERION = "http_auth_group(";

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-undefined-group", "a condition names a group that its userlist does not have");
    }

    @Override
    public void listen(Subscriptions on) {
        on.model(UndefinedGroup::check);
    }

    private static void check(Model model, RuleContext context) {
        for (Proxy proxy : model.enabled()) {
            proxy.section().directives().stream()
                    .filter(line -> line.isCertain() && line.isSound())
                    .forEach(line -> check(line, context));
        }
    }

    private static void check(Directive line, RuleContext context) {
        List<Word> words = line.words();
        for (int i = 2; i < words.size(); i++) {
            boolean isCriterion =
                    line.keyword().equals("acl") ? i == 2 : words.get(i - 1).is("{");
            if (isCriterion && words.get(i).value().startsWith(CRITERION)) {
                List<Word> patterns = words.subList(i + 1, words.size()).stream()
                        .takeWhile(word -> !word.is("}"))
                        .toList();
                check(words.get(i), patterns, context);
            }
        }
    }

    private static void check(Word criterion, List<Word> patterns, RuleContext context) {
        if (patterns.isEmpty()) {
            context.reportFatal(criterion.span(), "the condition names no group; expected some behind the criterion");
            return;
        }
        String name = criterion.value().substring(CRITERION.length());
        Optional<Section> users = context.analysis().sections().stream()
                .filter(section -> section.keyword().equals("userlist"))
                .filter(section -> section.name()
                        .filter(word -> name.equals(word.value() + ')'))
                        .isPresent())
                .findFirst();
        boolean areKnown = users.map(section -> section.directives().stream().allMatch(Directive::isCertain))
                        .orElse(false)
                && patterns.stream().noneMatch(word -> word.value().startsWith("-"));
        if (areKnown) {
            patterns.stream()
                    .filter(group -> users.orElseThrow().directives().stream().noneMatch(line -> declares(line, group)))
                    .forEach(group -> context.reportFatal(
                            group.span(),
                            "there is no group \"" + group + "\" in "
                                    + users.orElseThrow().title()));
        }
    }

    private static boolean declares(Directive line, Word group) {
        return line.keyword().equals("group") && line.words().get(1).is(group.value());
    }
}
