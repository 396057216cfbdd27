package org.amends.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A real narrative from the CFPB's public database; see {@code demo/README.md} for its licence. */
record DemoComplaint(String product, String issue, String narrative) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<DemoComplaint> first(int most) {
        try (InputStream bytes = Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/complaints.csv"));
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, FORMAT)) {
            return rows.stream().limit(most).map(DemoComplaint::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoComplaint of(CSVRecord row) {
        return new DemoComplaint(row.get("product"), row.get("issue"), row.get("narrative"));
    }
}
