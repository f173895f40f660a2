package io.haproof.cli.console;

import io.haproof.cloud.Sleeper;
import io.haproof.text.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything outside that a command may touch.
 *
 * @param in the standard input
 * @param out where results go
 * @param err where everything else goes
 * @param env the environment variables of the process
 * @param cwd what relative paths start from
 * @param terminal whether a person looks at {@code out} and can answer
 * @param debug whether to say more than is needed
 * @param clock what time it is
 * @param sleeper how to wait
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> env,
        Path cwd,
        boolean terminal,
        boolean debug,
        Clock clock,
        Sleeper sleeper) {

    /** Says one sentence beside the result. */
    public void say(String sentence) {
        PrintWriter writer = writer(err);
        writer.print("haproof: " + Sentence.oneLine(sentence) + '\n');
        writer.flush();
    }

    /** Writes a result in UTF-8, whatever the machine's own encoding is. */
    public void print(String result) {
        print(out -> out.write(result));
    }

    /** Writes the same piece by piece. */
    public void print(WholeFile.Content result) {
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

    /** Writes something beside the result, as it is. */
    public void show(String text) {
        PrintWriter writer = writer(err);
        writer.print(text);
        writer.flush();
    }

    /** A person's answer to a question; empty at the end of the input. */
    public String ask(String question) {
        show(question);
        try {
            StringBuilder answer = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                answer.append((char) next);
            }
            return answer.toString().strip();
        } catch (IOException gone) {
            return "";
        }
    }

    public static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
