package io.haproof.cloud.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of an instance (API document, action 17).
 *
 * @param fields the object that this is a view of
 */
public record Performance(ObjectNode fields) {

    public String instanceUuid() {
        return Fields.textOrEmpty(fields, "InstanceUuid");
    }

    public String metricKey() {
        return Fields.textOrEmpty(fields, "MetricKey");
    }

    public Optional<String> startTime() {
        return Fields.text(fields, "StartTime");
    }

    public Optional<String> endTime() {
        return Fields.text(fields, "EndTime");
    }

    /** How far apart the points are. */
    public Optional<Long> periodInSeconds() {
        return Fields.whole(fields, "Period");
    }

    public Optional<String> productType() {
        return Fields.text(fields, "ProductType");
    }

    public List<Series> series() {
        return Fields.objects(fields, "DataPoints", Series::new);
    }

    /** The values of one metric. */
    public record Series(ObjectNode fields) {

        public String metricName() {
            return Fields.textOrEmpty(fields, "MetricName");
        }

        /** {@code gauge} or {@code counter}. */
        public Optional<String> metricType() {
            return Fields.text(fields, "MetricType");
        }

        /** A list in the table of the document and a text in its example; read as a list. */
        public List<String> monitorTypes() {
            return Fields.texts(fields, "MonitorType");
        }

        public Optional<String> unit() {
            return Fields.text(fields, "Unit");
        }

        public List<Point> points() {
            return Fields.objects(fields, "Values", Point::new);
        }
    }

    /** One value. */
    public record Point(ObjectNode fields) {

        public String dateTime() {
            return Fields.textOrEmpty(fields, "DateTime");
        }

        public Optional<BigDecimal> value() {
            return Fields.decimal(fields, "Value");
        }
    }
}
