package io.haproof.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keywords of one section by their words, so that the longest one that a line starts with is found quickly. */
final class KeywordTree {
    private final Node root = new Node();
    private final TreeSet<String> keywords = new TreeSet<>();

    void add(String keyword, Supplier<DirectiveEntry> entry) {
        keywords.add(keyword);
        Node node = root;
        for (String word : keyword.split(" ", -1)) {
            node = node.followers.computeIfAbsent(word, added -> new Node());
        }
        node.supplier = entry;
    }

    List<String> keywords() {
        return List.copyOf(keywords);
    }

    Optional<DirectiveEntry> longest(List<String> words) {
        Node node = root;
        @Nullable Node found = null;
        for (String word : words) {
            Node next = node.followers.get(word);
            if (next == null) {
                break;
            }
            node = next;
            found = node.supplier == null ? found : node;
        }
        return Optional.ofNullable(found).map(Node::entry);
    }

    List<String> followers(String firstWords) {
        Node node = root;
        for (String word : firstWords.split(" ", -1)) {
            Node next = node.followers.get(word);
            if (next == null) {
                return List.of();
            }
            node = next;
        }
        return node.followers.keySet().stream().sorted().toList();
    }

    /** A word; its entry is made when it is first asked for. */
    private static final class Node {
        private final Map<String, Node> followers = new HashMap<>();
        private @Nullable Supplier<DirectiveEntry> supplier;
        private volatile @Nullable DirectiveEntry entry;

        private DirectiveEntry entry() {
            DirectiveEntry known = entry;
            if (known == null) {
                known = java.util.Objects.requireNonNull(supplier).get();
                entry = known;
            }
            return known;
        }
    }
}
