package io.haproof.cli;

import io.haproof.report.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything outside that a command may touch.
 *
 * @param in the standard input
 * @param out where results go
 * @param err where everything else goes
 * @param env the environment variables of the process
 * @param cwd what relative paths start from
 * @param terminal whether a person looks at {@code out}
 */
record Surroundings(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> env, Path cwd, boolean terminal) {

    /** Says one sentence beside the result. */
    void say(String sentence) {
        PrintWriter writer = writer(err);
        writer.print("haproof: " + Sentence.oneLine(sentence) + '\n');
        writer.flush();
    }

    /** Writes a result in UTF-8, whatever the machine's own encoding is. */
    void print(String result) {
        print(out -> out.write(result));
    }

    /** Writes the same piece by piece. */
    void print(WholeFile.Content result) {
        PrintWriter writer = writer(out);
        try {
            result.write(writer);
        } catch (IOException failure) {
            throw CliException.failure("cannot write the result to the standard output: " + Sentence.reason(failure));
        }
        writer.flush();
        if (out.checkError()) {
            throw CliException.failure("cannot write the result to the standard output");
        }
    }

    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
