package org.amends.order.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.amends.order.Orders;

/** Takes files of orders. They are read as they come, never held whole. */
@ApplicationScoped
public class OrderBatches {

    /** Lines of a file; what follows is refused. */
    static final int MOST_LINES = 100_000;

    private final Orders orders;
    private final ObjectMapper json;

    OrderBatches(Orders orders, ObjectMapper json) {
        this.orders = orders;
        this.json = json;
    }

    private interface Reading {
        void read(BufferedReader lines, Taking taking) throws IOException;
    }

    /** One order a line, as JSON. */
    public BatchReport ndjson(InputStream file) throws IOException {
        return read(file, new NdjsonOrders(json)::read);
    }

    /** One line of an order a row; the rows of an order stand together. {@link CsvColumn} has the columns. */
    public BatchReport csv(InputStream file) throws IOException {
        return read(file, (lines, taking) -> new CsvOrders(taking).read(lines));
    }

    private BatchReport read(InputStream file, Reading reading) throws IOException {
        Taking taking = new Taking(orders);
        // A decoder of its own refuses what is no UTF-8, where a charset would put question marks.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            reading.read(lines, taking);
        } catch (CharacterCodingException notUtf8) {
            taking.refuse(
                    MOST_LINES + 1L, "batch.not-utf-8", "Write the file in UTF-8. From some line on nothing was read.");
        }
        return taking.report();
    }
}
