package org.amends.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another service answers, to its last byte within a time: the time limit of a request ends with the headers, and a body may drip. */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * @throws HttpTimeoutException when it was not whole in time
     * @throws IOException when the connection broke or was never made
     */
    public static HttpResponse<byte[]> to(HttpRequest request, HttpClient client, Duration within)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new HttpTimeoutException("no whole answer within " + within);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof IOException trouble ? trouble : new IOException(broken);
        } finally {
            answer.cancel(true);
        }
    }
}
