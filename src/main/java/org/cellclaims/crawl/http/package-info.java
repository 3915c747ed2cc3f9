/// Addresses in, responses as received out: HTTP/1.1 over plain and TLS sockets that go where the
/// guard allows and nowhere else, with caps on size and time.
@NullMarked
package org.cellclaims.crawl.http;

import org.jspecify.annotations.NullMarked;
