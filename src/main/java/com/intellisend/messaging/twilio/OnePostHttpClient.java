package com.intellisend.messaging.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts once. The SDK repeats a POST on 500, 503 and 429, the HTTP client under it on 503, 429, a redirect and a dropped
 * connection; a text is no request to repeat. {@code OnePostTest} counts.
 */
final class OnePostHttpClient extends HttpClient {

    private static final String TWILIO = "https://api.twilio.com";

    private final String base;
    private final NetworkHttpClient network;
    private final Semaphore lines;
    private final long patienceMillis;

    /**
     * Opens a pool of connections.
     *
     * @param base the address of the API, without a slash at the end
     */
    OnePostHttpClient(String base, int connections, Duration connect, Duration answer) {
        this.base = base;
        ConnectionConfig limits = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                // A timeout on the client would be overwritten by the SDK's own on each request; this one holds.
                .setSocketTimeout(Timeout.of(answer))
                .setTimeToLive(TimeValue.ofMinutes(5))
                // A keep-alive connection that the other side has closed would lose the text on its way.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
        this.lines = new Semaphore(connections);
        this.patienceMillis = connect.toMillis();
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
        pool.setDefaultConnectionConfig(limits);
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connections);
        this.network = new NetworkHttpClient(HttpClientBuilder.create()
                .setConnectionManager(pool)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement());
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /**
     * Makes one request; a busy or broken server's answer is not read, whatever garbage it holds.
     *
     * <p>The SDK lets a request wait three minutes for a free connection, by when its text may be another's to send: here
     * it waits as long as for a connect and then is {@link NoLineFree}.
     */
    @Override
    public Response makeRequest(Request request) {
        try {
            if (!lines.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new NoLineFree();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoLineFree(stopped);
        }
        try {
            return answered(network.makeRequest(addressed(request)));
        } finally {
            lines.release();
        }
    }

    private static Response answered(Response response) {
        int status = response.getStatusCode();
        if (status == 429 || status >= 500) {
            throw new ApiException("HTTP " + status, null, null, status, null, null, null, null);
        }
        return response;
    }

    private Request addressed(Request request) {
        if (base.equals(TWILIO)) {
            return request;
        }
        String path = request.getUrl().replaceFirst("^https?://[^/]*", "");
        Request other = new Request(request.getMethod(), base + path);
        other.setAuth(request.getUsername(), request.getPassword());
        other.setContentType(request.getContentType());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> other.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> other.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> other.addHeaderParam(name, value)));
        return other;
    }
}
