package io.haproof.listener.document;

import io.haproof.text.Source;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says in the words of people what is wrong with a text that is not YAML. */
final class YamlFault {

    /**
     * What a complaint of the parser means.
     *
     * @param said a part of what it says
     * @param what the same in the words of people
     */
    private record Meaning(String said, String what) {}

    /** The first that fits counts. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "mapping values are not allowed",
                    "there is a \": \" within a value; expected quotes around the text, or the indentation of the lines above"),
            new Meaning("could not find expected ':'", "expected \":\" behind the name of a field"),
            new Meaning("unexpected end of stream", "the text is not closed; expected a quote at its end"),
            new Meaning("document separator", "the text is not closed; expected a quote at its end"),
            new Meaning("',' or ']'", "expected \",\" or \"]\""),
            new Meaning("',' or '}'", "expected \",\" or \"}\""),
            new Meaning(
                    "<block end>",
                    "this does not fit to the lines above; expected the same indentation, or the end of the value"),
            new Meaning("<document start>", "the document ends before this; expected nothing more"),
            new Meaning("node content", "expected a value"),
            new Meaning(
                    "sequence entries are not allowed", "a list cannot begin here; expected it in a line of its own"),
            new Meaning(
                    "mapping keys are not allowed", "an object cannot begin here; expected it in a line of its own"),
            new Meaning(
                    "unknown escape",
                    "the backslash begins no escape; expected \\\\ for a backslash, or single quotes"),
            new Meaning(
                    "escape sequence",
                    "the backslash begins no escape; expected \\\\ for a backslash, or single quotes"),
            new Meaning(
                    "tag", "the type does not exist; expected one such as !!str, or quotes around a text with \"!\""),
            new Meaning("directive", "the line with \"%\" cannot be read; expected %YAML 1.2 or none"),
            new Meaning("incompatible YAML document", "the line with \"%\" cannot be read; expected %YAML 1.2 or none"),
            new Meaning("scanning an anchor", "expected a name of letters and digits behind \"&\" or \"*\""),
            new Meaning("scanning an alias", "expected a name of letters and digits behind \"&\" or \"*\""),
            new Meaning("cannot start any token", "a value cannot begin with this; expected quotes around the text"),
            new Meaning("leading empty lines", "an empty line above is indented further than the text; expected less"),
            new Meaning("indentation indicator", "expected a number from 1 to 9 behind \"|\" or \">\""));

    private YamlFault() {}

    static DocumentException of(Source source, YAMLException broken) {
        String text = source.text();
        if (broken instanceof ReaderException) {
            return unprintable(source);
        }
        if (!(broken instanceof MarkedYAMLException marked)) {
            return new DocumentException("cannot be read as YAML");
        }
        Mark mark = marked.getProblemMark() != null ? marked.getProblemMark() : marked.getContextMark();
        int offset = mark == null ? 0 : new CodePoints(text).offset(mark.getIndex());
        if (text.startsWith("\t", offset)) {
            return DocumentReader.fault(
                    source, Notation.YAML, offset, "a tab stands in front of a value; expected blanks");
        }
        String said = marked.getProblem() + ' ' + marked.getContext();
        String what = MEANINGS.stream()
                .filter(meaning -> said.contains(meaning.said()))
                .map(Meaning::what)
                .findFirst()
                .orElse("something is wrong");
        boolean isOpenQuote = what.startsWith("the text is not closed") && marked.getContextMark() != null;
        if (isOpenQuote) {
            offset = new CodePoints(text).offset(marked.getContextMark().getIndex());
        } else {
            what += ", found " + Characters.at(text, offset);
        }
        return DocumentReader.fault(source, Notation.YAML, offset, what);
    }

    private static DocumentException unprintable(Source source) {
        String text = source.text();
        int offset = 0;
        while (offset < text.length() && StreamReader.isPrintable(text.codePointAt(offset))) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        String what = offset == text.length()
                ? "something is wrong"
                : "the character " + Characters.name(text.codePointAt(offset))
                        + " cannot stand in YAML; expected it as an escape in double quotes";
        return DocumentReader.fault(source, Notation.YAML, Math.min(offset, text.length()), what);
    }
}
