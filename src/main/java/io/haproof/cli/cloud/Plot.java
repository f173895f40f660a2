package io.haproof.cli.cloud;

import io.haproof.cloud.wire.Performance;
import io.haproof.report.Visible;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Draws figures over time with the characters of a terminal. */
public final class Plot {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 8;
    private static final String BARS = " ▁▂▃▄▅▆▇█";
    private static final int STEPS = BARS.length() - 1;

    private Plot() {}

    /** One series: its name, largest, mean and last figure, and its course from left to right. */
    static String of(Performance.Series series) {
        List<Performance.Point> points = series.points().stream()
                .filter(point -> point.value().isPresent())
                .toList();
        String unit = series.unit().map(Visible::text).orElse("");
        StringBuilder text = new StringBuilder(Visible.text(series.metricName()));
        if (points.isEmpty()) {
            return text.append(": no figures\n").toString();
        }
        double[] values = points.stream()
                .mapToDouble(point -> point.value().orElseThrow().doubleValue())
                .toArray();
        double most = max(values);
        text.append(": largest ").append(figure(most)).append(", mean ");
        text.append(figure(mean(values, 0, values.length))).append(", last ");
        text.append(figure(values[values.length - 1]))
                .append(unit.isEmpty() ? "" : " " + unit)
                .append('\n');
        draw(columns(values), most, text);
        String first = points.get(0).dateTime();
        String last = points.get(points.size() - 1).dateTime();
        int width = Math.min(WIDTH, values.length);
        text.append(" ".repeat(12)).append(Visible.text(first));
        text.append(" ".repeat(Math.max(1, width - first.length() - last.length())));
        return text.append(Visible.text(last)).append('\n').toString();
    }

    /** The means of equal shares of the time. */
    private static double[] columns(double[] values) {
        int width = Math.min(WIDTH, values.length);
        double[] columns = new double[width];
        for (int i = 0; i < width; i++) {
            columns[i] = mean(values, values.length * i / width, values.length * (i + 1) / width);
        }
        return columns;
    }

    private static void draw(double[] columns, double most, StringBuilder text) {
        for (int row = HEIGHT - 1; row >= 0; row--) {
            String label = row == HEIGHT - 1 ? figure(most) : row == 0 ? "0" : "";
            text.append(" ".repeat(Math.max(0, 10 - label.length())))
                    .append(label)
                    .append(" |");
            StringBuilder line = new StringBuilder();
            for (double value : columns) {
                double filled = most <= 0 ? 0 : value / most * HEIGHT - row;
                line.append(BARS.charAt((int) Math.round(Math.max(0, Math.min(1, filled)) * STEPS)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static double max(double[] values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** A figure of three digits that count, without an exponent. */
    private static String figure(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
