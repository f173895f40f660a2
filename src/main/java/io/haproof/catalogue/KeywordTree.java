package io.haproof.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The keywords of one section by their words, so that the longest one that a line starts with is found quickly. */
final class KeywordTree {
    private final Node root = new Node();
    private final Map<String, Node> nodes = new HashMap<>();

    /** Adds a keyword that some version knows; the supplier says whether this one does, and is asked at most once. */
    void add(String keyword, Supplier<Optional<DirectiveEntry>> entry) {
        Node node = root;
        for (String word : keyword.split(" ", -1)) {
            node = node.followers.computeIfAbsent(word, added -> new Node());
        }
        node.supplier = entry;
        nodes.put(keyword, node);
    }

    /** The keywords that this version knows, sorted. */
    List<String> keywords() {
        return nodes.keySet().stream()
                .filter(keyword -> isKnown(keyword))
                .sorted()
                .toList();
    }

    private boolean isKnown(String keyword) {
        Node node = nodes.get(keyword);
        return node != null && node.entry().isPresent();
    }

    Optional<DirectiveEntry> longest(List<String> words) {
        Node node = root;
        List<Node> path = new ArrayList<>(2);
        for (String word : words) {
            Node next = node.followers.get(word);
            if (next == null) {
                break;
            }
            node = next;
            path.add(node);
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<DirectiveEntry> entry = path.get(i).entry();
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** The next words of the known keywords that start with these words, sorted. */
    List<String> followers(String firstWords) {
        String start = firstWords + " ";
        return keywords().stream()
                .filter(keyword -> keyword.startsWith(start))
                .map(keyword -> keyword.substring(start.length()).split(" ", 2)[0])
                .distinct()
                .toList();
    }

    /** A word; its entry is made when it is first asked for. */
    private static final class Node {
        private final Map<String, Node> followers = new HashMap<>();
        private Supplier<Optional<DirectiveEntry>> supplier = Optional::empty;
        private Optional<DirectiveEntry> entry = Optional.empty();
        private volatile boolean isAsked;

        private Optional<DirectiveEntry> entry() {
            if (!isAsked) {
                entry = supplier.get();
                isAsked = true;
            }
            return entry;
        }
    }
}
