package io.haproof.syntax;

import io.haproof.text.JointSource;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A configuration as lines of tokens, without loss: {@link Syntax#print} gives back the text, character by character.
 *
 * @param source the text; of several files all of them as one
 * @param lines its lines in order; a text that ends in a line feed has no empty line behind it
 * @param files the files that it is made of; seldom more than one
 */
public record ConfigTree(Source source, List<Line> lines, List<File> files) {

    /**
     * A file of a configuration.
     *
     * @param source its text
     * @param lines its lines, as those of the whole configuration
     * @param linesAbove how many lines the files above it have
     */
    public record File(Source source, List<Line> lines, int linesAbove) {

        /** The 1-based number that a line of it has in the file. */
        public int number(Line line) {
            return line.number() - linesAbove;
        }
    }

    /** A configuration in one file. */
    public ConfigTree(Source source, List<Line> lines) {
        this(source, lines, List.of(new File(source, lines, 0)));
    }

    /** A configuration in several files, of which each was read by itself. */
    static ConfigTree joined(JointSource joint, List<ConfigTree> trees) {
        List<Line> all = new ArrayList<>();
        int[] above = new int[trees.size() + 1];
        for (int i = 0; i < trees.size(); i++) {
            int lines = above[i];
            int characters = joint.start(i);
            trees.get(i).lines().forEach(line -> all.add(line.moved(lines, characters)));
            above[i + 1] = all.size();
        }
        List<Line> lines = List.copyOf(all);
        List<File> files = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            files.add(new File(trees.get(i).source(), lines.subList(above[i], above[i + 1]), above[i]));
        }
        return new ConfigTree(joint.whole(), lines, List.copyOf(files));
    }
}
