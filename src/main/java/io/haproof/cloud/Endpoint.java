package io.haproof.cloud;

import io.haproof.cloud.wire.Action;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the API is: of a region, or at any other base URL, so that an emulator, a proxy or a private region can stand in. */
public final class Endpoint {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /** The scheme, the host, perhaps a port and a path, without a slash at its end. */
    private final URI base;

    private Endpoint(URI base) {
        this.base = base;
    }

    /**
     * The endpoint of a base URL. Plain {@code http} is for this machine only: a signature without encryption can be replayed
     * by whoever sees it.
     *
     * @throws IllegalArgumentException with one sentence if the URL is something else
     */
    public static Endpoint of(String url) {
        return of(url, false);
    }

    /** As {@link #of(String)}, with plain {@code http} to any machine. */
    public static Endpoint unencrypted(String url) {
        return of(url, true);
    }

    private static Endpoint of(String url, boolean mayBePlain) {
        URI uri = parse(url);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || host.isEmpty()) {
            throw new IllegalArgumentException("an endpoint is a URL such as " + Region.CHINA.url());
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an endpoint has no user, query or fragment; expected a URL such as " + Region.CHINA.url());
        }
        if (scheme.equals("http") && !mayBePlain && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "the endpoint at " + host + " is not encrypted; use https, or http for this machine only");
        }
        String path = uri.getRawPath().replaceAll("/+$", "");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new Endpoint(URI.create(scheme + "://" + host + port + path));
    }

    private static URI parse(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException broken) {
            // Its message holds the text, in which there may be a password.
            throw new IllegalArgumentException("the endpoint is not a URL; expected one such as " + Region.CHINA.url());
        }
    }

    /** The address of a signed request. */
    URI at(Action action, String query) {
        return URI.create(base + action.path() + '?' + query);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Endpoint endpoint && endpoint.base.equals(base);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    /** The base URL. */
    @Override
    public String toString() {
        return base.toString();
    }
}
