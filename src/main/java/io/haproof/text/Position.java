package io.haproof.text;

/**
 * A place as people count: both numbers start at 1, columns count code points.
 *
 * @param line the 1-based line
 * @param column the 1-based column in code points
 */
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
