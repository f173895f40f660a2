package io.haproof.syntax;

import io.haproof.text.JointSource;
import io.haproof.text.Source;
import java.util.function.Consumer;

/** The door of this room: configuration text to lines of tokens and back. Thread-safe. */
public final class Syntax {

    private Syntax() {}

    /**
     * Reads a configuration. Every text can be read; what HAProxy would refuse in it is found later.
     *
     * @return the tree; printing it gives back the text
     */
    public static ConfigTree parse(Source source) {
        ConfigTree tree = LineReader.readAll(source);
        assert print(tree).equals(source.text()) : "the tree lost characters of " + source.name();
        return tree;
    }

    /** Reads a configuration in several files, one behind the other; each of their lines belongs to the file that it stands in. */
    public static ConfigTree parse(JointSource files) {
        return ConfigTree.joined(
                files, files.parts().stream().map(Syntax::parse).toList());
    }

    /** Reads a configuration line by line and hands each over as soon as it is there, so that none need be kept. */
    public static void forEachLine(Source source, Consumer<Line> action) {
        new LineReader(source.text()).forEachLine(action);
    }

    /** The text that a tree was read from; of several files without the line feeds that they lack. */
    public static String print(ConfigTree tree) {
        String text = tree.source().text();
        StringBuilder printed = new StringBuilder(text.length());
        for (Line line : tree.lines()) {
            for (Token token : line.tokens()) {
                printed.append(text, token.start(), token.end());
            }
        }
        return printed.toString();
    }
}
