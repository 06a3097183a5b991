package com.intellisend.messaging;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes: a picture that a browser may show, or something that it may only keep. */
public enum MediaType {
    JPEG("image/jpeg", true),
    PNG("image/png", true),
    GIF("image/gif", true),
    WEBP("image/webp", true),
    FILE("application/octet-stream", false);

    /** So many bytes at the beginning tell it. */
    static final int HEAD = 12;

    private final String mime;
    private final boolean picture;

    MediaType(String mime, boolean picture) {
        this.mime = mime;
        this.picture = picture;
    }

    public String mime() {
        return mime;
    }

    public boolean isPicture() {
        return picture;
    }

    public static MediaType of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? WEBP : FILE;
    }
}
