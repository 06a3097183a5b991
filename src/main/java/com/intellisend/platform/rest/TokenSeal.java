package com.intellisend.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what may hold a password or a token with the caller's own token, of which we keep only a hash: a copy of the
 * database opens nothing (AES-256-GCM; a token is 256 bits of chance, so its digest is a key).
 */
final class TokenSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKeySpec key;

    TokenSeal(String token) {
        MessageDigest digest = Fingerprint.sha256();
        digest.update("kept answer\n".getBytes(StandardCharsets.UTF_8));
        key = new SecretKeySpec(digest.digest(token.getBytes(StandardCharsets.UTF_8)), "AES");
    }

    String seal(String open) {
        byte[] nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(open.getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    String open(String sealed) {
        ByteBuffer parts = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        return new String(run(Cipher.DECRYPT_MODE, nonce, parts), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, ByteBuffer text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] bytes = new byte[text.remaining()];
            text.get(bytes);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
