package org.amends.outbox.receiver;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Posts a message. The host is resolved once, every address of it has to be allowed, and the connection goes to that very
 * address under the host's own name. No redirect is followed and no body is read: a receiver's answer is its status.
 */
@ApplicationScoped
public class Caller {

    /** More than any honest answer's head has. */
    private static final int MOST_OF_A_HEAD = 8_192;

    private final Vertx vertx;
    private final HttpClient client;
    private final HostResolver resolver;
    private final CallingRules rules;
    private final ReceiverConfig config;
    private final Clock clock;

    Caller(Vertx vertx, HostResolver resolver, CallingRules rules, ReceiverConfig config, Clock clock) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(10_000)
                .setMaxHeaderSize(MOST_OF_A_HEAD)
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        this.resolver = resolver;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails and always answers, at the latest when its time is up. */
    public CompletableFuture<Answer> post(String url, Map<String, String> headers, byte[] body) {
        Optional<ReceiverUrl> receiver =
                ReceiverUrl.read(url).url().filter(one -> rules.allowsScheme(one) && rules.allowsPort(one));
        return receiver.map(one -> call(one, headers, body))
                .orElseGet(() -> CompletableFuture.completedFuture(Answer.failed(Failure.ADDRESS)));
    }

    /** A name server may take its time too, and holds nobody else up. */
    private CompletableFuture<Answer> call(ReceiverUrl url, Map<String, String> headers, byte[] body) {
        CompletableFuture<HttpClientRequest> opened = new CompletableFuture<>();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        vertx.executeBlocking(() -> resolver.resolve(url.host()), false)
                .onFailure(answer::completeExceptionally)
                .onSuccess(addresses -> {
                    if (addresses.stream().allMatch(address -> rules.allowsAddress(url, address))) {
                        open(url, addresses.get(0), headers, body, opened, answer);
                    } else {
                        answer.complete(Answer.failed(Failure.ADDRESS));
                    }
                });
        return answer.orTimeout(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Answer.failed(reason(failure)))
                // What the receiver still has to say is not listened to.
                .whenComplete((said, never) -> hangUp(opened));
    }

    /** At once, or as soon as there is a line. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void hangUp(CompletableFuture<HttpClientRequest> opened) {
        opened.thenAccept(request -> request.connection().close());
    }

    private void open(
            ReceiverUrl url,
            InetAddress address,
            Map<String, String> headers,
            byte[] body,
            CompletableFuture<HttpClientRequest> opened,
            CompletableFuture<Answer> answer) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .setFollowRedirects(false);
        client.request(options).onFailure(answer::completeExceptionally).onSuccess(request -> {
            opened.complete(request);
            headers.forEach(request::putHeader);
            request.send(Buffer.buffer(body))
                    .onSuccess(response -> answer.complete(read(response)))
                    .onFailure(answer::completeExceptionally);
        });
    }

    private Answer read(HttpClientResponse response) {
        response.exceptionHandler(closedByUs -> {});
        response.pause();
        return Answer.of(
                response.statusCode(),
                Optional.ofNullable(response.getHeader("Retry-After"))
                        .flatMap(header -> RetryAfter.read(header, clock.instant())));
    }

    private static Failure reason(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, some -> some != null, Throwable::getCause)
                .limit(10)
                .toList();
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance)) {
            return Failure.NAME;
        }
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return Failure.TLS;
        }
        boolean late = causes.stream()
                .anyMatch(cause ->
                        cause instanceof TimeoutException || cause instanceof io.netty.channel.ConnectTimeoutException);
        return late ? Failure.TIMEOUT : Failure.CONNECTION;
    }
}
