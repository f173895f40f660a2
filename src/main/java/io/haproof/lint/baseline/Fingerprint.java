package io.haproof.lint.baseline;

import io.haproof.lint.Finding;
import io.haproof.syntax.Syntax;
import io.haproof.text.Digest;
import io.haproof.text.LineIndex;
import io.haproof.text.Masking;
import io.haproof.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stays of the place of a finding when lines around it come and go. */
public final class Fingerprint {

    private static final int LENGTH = 16;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Fingerprint() {}

    /**
     * 16 hexadecimal digits that stand for the line on which a finding begins: for its words in a text, whatever the blanks
     * between them and the comment behind them; for its characters without blanks around in a document. Passwords do not go into it.
     */
    public static String of(Source source, Finding finding) {
        LineIndex lines = source.lines();
        String line =
                Masking.of(lines.lineSpan(lines.line(finding.span().start())).of(source.text()));
        String normal =
                finding.path().isPresent() ? BLANKS.matcher(line.strip()).replaceAll(" ") : words(line);
        return Digest.sha256(normal).substring(0, LENGTH);
    }

    private static String words(String line) {
        List<String> words = new ArrayList<>();
        Syntax.forEachLine(Source.of("", line), parsed -> parsed.words().forEach(word -> words.add(word.of(line))));
        return words.isEmpty() ? line.strip() : String.join(" ", words);
    }
}
