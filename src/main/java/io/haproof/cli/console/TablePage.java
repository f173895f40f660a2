package io.haproof.cli.console;

import io.haproof.report.Visible;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells below one another. */
public final class TablePage {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TablePage(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row with a cell below each title; one that is empty is shown as a dash. */
    public void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell.isEmpty() ? "-" : Visible.text(cell));
        }
        rows.add(row);
    }

    /** The table; the titles alone if there is nothing else. */
    public String text() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Visible.width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i > 0 ? GAP : "")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - Visible.width(row.get(i))));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
