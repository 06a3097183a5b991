package com.intellisend.platform.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a request is, in a hash of its address and body; reading the body for it leaves one that can be read again.
 *
 * @param body the same bytes once more; a large one comes from a file that goes when it is closed
 */
record Fingerprint(String hex, InputStream body) {

    private static final int IN_MEMORY = 1 << 20;

    static Fingerprint of(String address, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        DigestInputStream read = new DigestInputStream(body, digest);
        byte[] start = read.readNBytes(IN_MEMORY);
        InputStream again = start.length < IN_MEMORY ? new ByteArrayInputStream(start) : throughAFile(start, read);
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), again);
    }

    private static InputStream throughAFile(byte[] start, InputStream rest) throws IOException {
        Path file = Files.createTempFile("request", ".body");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            rest.transferTo(out);
        } catch (IOException brokenOff) {
            Files.delete(file);
            throw brokenOff;
        }
        return Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
