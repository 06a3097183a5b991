package com.intellisend.messaging.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code X-Twilio-Signature}: base64 of HMAC-SHA1, under the account's auth token, of the URL and the sorted form fields.
 *
 * <p>Read in twilio-node's {@code webhooks.ts} and twilio-python's {@code request_validator.py}; the Java SDK's own
 * validator cannot hold a repeated field.
 */
public final class TwilioSignature {

    public static final String HEADER = "X-Twilio-Signature";

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://((?:[^/?#@]*@)?)([^/?#:]*)(:\\d+)?([^#]*)");
    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]+)");

    private TwilioSignature() {}

    /**
     * Signs as Twilio does.
     *
     * @param url as it is requested: percent-encoding kept, with the query, without a fragment
     * @param fields decoded and untrimmed; each name with all its values
     */
    public static String sign(String authToken, String url, Map<String, List<String>> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA1", impossible);
        }
    }

    /** Was this form sent by whoever holds the token? Compared in constant time; without a signature the answer is no. */
    public static boolean isValid(
            String authToken, String url, Map<String, List<String>> fields, @Nullable String signature) {
        if (signature == null || signature.isEmpty()) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean valid = false;
        for (String spelling : spellings(url)) {
            byte[] expected = sign(authToken, spelling, fields).getBytes(StandardCharsets.UTF_8);
            valid |= MessageDigest.isEqual(expected, given);
        }
        return valid;
    }

    /** The same for a JSON body, whose hash Twilio puts into the query. */
    public static boolean isValid(String authToken, String url, byte[] json, @Nullable String signature) {
        Matcher hash = BODY_HASH.matcher(url);
        if (!hash.find()) {
            return false;
        }
        byte[] given = hash.group(1).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        byte[] expected = sha256(json).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given) && isValid(authToken, url, Map.of(), signature);
    }

    /** Twilio is not consistent about the port, and some of its clients write an apostrophe as it is. */
    private static Set<String> spellings(String url) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(url);
        Matcher parts = ADDRESS.matcher(url);
        if (parts.matches()) {
            String start = parts.group(1) + "://" + parts.group(2) + parts.group(3);
            String rest = parts.group(5);
            spellings.add(start + rest);
            String port =
                    parts.group(4) != null ? parts.group(4) : "https".equalsIgnoreCase(parts.group(1)) ? ":443" : ":80";
            spellings.add(start + port + rest);
        }
        int query = url.indexOf('?');
        if (query >= 0 && url.indexOf('\'', query) >= 0) {
            spellings.add(url.substring(0, query) + url.substring(query).replace("'", "%27"));
        }
        return spellings;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
