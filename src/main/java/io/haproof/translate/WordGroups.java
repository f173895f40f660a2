package io.haproof.translate;

import io.haproof.directive.Directive;
import io.haproof.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a line, each name together with its values. */
final class WordGroups {

    private WordGroups() {}

    /** The words from {@code first} on: a word that the syntax asks for, and the values behind it. */
    static List<List<Word>> of(Directive line, int first) {
        List<List<Word>> groups = new ArrayList<>();
        List<Word> words = line.words();
        for (int i = first; i < words.size(); i++) {
            if (groups.isEmpty() || !line.isValue(words.get(i))) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(words.get(i));
        }
        return groups;
    }
}
