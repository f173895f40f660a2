package io.haproof.project;

import io.haproof.input.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that HAProxy would load together, to be read and checked as one configuration.
 *
 * @param files the files, at least one, in the order in which they are loaded
 * @param judges who checks them
 */
record JointCheck(List<ProjectFile> files, Judges judges) implements Check {

    @Override
    public String name() {
        return files.get(0).name();
    }

    @Override
    public Outcome outcome() {
        List<Text> texts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        read(texts, problems);
        // Without one of them the others would be another configuration.
        return problems.isEmpty() ? judges.outcome(texts) : new Outcome(List.of(), problems);
    }

    /** Reads all files; a sentence for each that holds no configuration text. */
    void read(List<Text> texts, List<String> problems) {
        for (ProjectFile file : files) {
            try {
                Input input = Input.of(file.name(), file.content().read());
                if (input instanceof Input.Configuration configuration) {
                    texts.add(new Text(file, configuration));
                } else if (input instanceof Input.Unusable unusable) {
                    problems.add("\"" + file.name() + "\" " + unusable.reason());
                } else {
                    problems.add("\"" + file.name() + "\" holds no configuration text, so it can be no part of one");
                }
            } catch (IOException failure) {
                problems.add("cannot read \"" + file.name() + "\": " + Reason.of(failure));
            }
        }
    }
}
