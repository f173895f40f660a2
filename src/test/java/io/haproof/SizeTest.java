package io.haproof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How large a thing may grow before it has to be divided. */
class SizeTest {
    private static final int LINES_OF_A_FILE = 400;
    private static final int LINES_OF_A_METHOD = 40;
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void a_file_has_at_most_400_lines() throws IOException {
        List<String> large = new ArrayList<>();
        for (Path file : files()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES_OF_A_FILE) {
                large.add(SOURCES.relativize(file) + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), large);
    }

    @Test
    void a_method_has_at_most_40_lines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> large = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new LargeMethods(unit, positions), large);
            }
        }
        assertEquals(List.of(), large);
    }

    @Test
    void a_package_says_what_it_is_for() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path folder : files().stream().map(Path::getParent).distinct().toList()) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.startsWith("/**") || !text.contains("\n@NullMarked\npackage ")) {
                silent.add(SOURCES.relativize(folder) + ": expected a package-info with a comment and @NullMarked");
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Collects the methods of a file that are too large; their comments do not count. */
    private static final class LargeMethods extends TreeScanner<Void, List<String>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        LargeMethods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> large) {
            LineMap map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, method));
            long lines = map.getLineNumber(positions.getEndPosition(unit, method)) - first + 1;
            if (lines > LINES_OF_A_METHOD) {
                Path file = SOURCES.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                large.add(file + ":" + first + ": " + method.getName() + " has " + lines + " lines");
            }
            return super.visitMethod(method, large);
        }
    }
}
