package org.cellclaims.crawl.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Why there is no useful answer.
public enum Fault {
  /// No name server knows the host.
  NAME("name"),
  /// Nothing answers at its address.
  CONNECTION("connection"),
  /// No secure connection comes about.
  TLS("tls"),
  /// It takes too long.
  TIMEOUT("timeout"),
  /// The server ends the connection within the answer.
  DISCONNECTED("disconnected"),
  /// The answer is no HTTP.
  NOT_HTTP("not-http"),
  /// The header is larger than any that is read.
  TOO_LARGE("too-large"),
  /// The body cannot be decoded, or grows larger than any that is read.
  UNDECODABLE("undecodable");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  /// How reports call it.
  public String word() {
    return word;
  }

  /// True if another try cannot end better.
  public boolean isFinal() {
    return this == TOO_LARGE || this == UNDECODABLE;
  }

  /// An answer that is none.
  public static final class FaultyAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /// With what is wrong with it.
    public FaultyAnswer(Fault fault, String message) {
      super(message);
      this.fault = fault;
    }
  }

  /// What an exception stands for.
  public static Fault of(IOException cause) {
    return switch (cause) {
      case FaultyAnswer answer -> answer.fault;
      case UnknownHostException name -> NAME;
      case SSLException secure -> TLS;
      case SocketTimeoutException time -> TIMEOUT;
      case java.net.ConnectException refused -> CONNECTION;
      case java.net.NoRouteToHostException lost -> CONNECTION;
      case SocketException broken -> DISCONNECTED;
      case EOFException end -> DISCONNECTED;
      default -> CONNECTION;
    };
  }
}
