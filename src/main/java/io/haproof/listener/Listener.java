package io.haproof.listener;

import java.util.List;

/** What HTTP and TCP listeners have in common; {@link HttpListener} says what each field means, and in which unit. */
public sealed interface Listener permits HttpListener, TcpListener {

    String listenerName();

    int listenerPort();

    ListenerMode listenerMode();

    int maxConn();

    Scheduler scheduler();

    String clientTimeout();

    TimeUnit clientTimeoutUnit();

    String connectTimeout();

    TimeUnit connectTimeoutUnit();

    String serverTimeout();

    TimeUnit serverTimeoutUnit();

    List<String> aclWhiteList();

    List<BackendServer> backendServer();
}
