package com.intellisend.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How long a body may be: files a gigabyte, lists of a hundred thousand contacts eight megabytes, anything else one. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
public class BodyLimit implements ContainerRequestFilter {

    private static final long FILES = 1L << 30;
    private static final long LISTS = 8L << 20;
    private static final long USUAL = 1L << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        long most = most(request.getUriInfo().getPath());
        if (request.getLength() > most) {
            throw new BodyTooLarge(most);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), most));
        }
    }

    private static long most(String path) {
        if (path.endsWith("/contacts/import")) {
            return FILES;
        }
        return path.matches(".*/(segments|segments/[^/]+/members|suppressions/list)") ? LISTS : USUAL;
    }

    /** Says no in the middle of a body that did not tell its length. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }
    }
}
