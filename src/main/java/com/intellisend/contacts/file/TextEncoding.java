package com.intellisend.contacts.file;

import com.intellisend.contacts.NothingUsable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out in which encoding a text was saved: by its byte order mark, by the zeros of UTF-16, else by whether its bytes
 * are UTF-8; what is not is Windows-1252, which is what spreadsheets on Windows write.
 *
 * <p>The whole file is looked at, because the first “José” may be in the last line.
 */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGINNING = 65_536;

    private TextEncoding() {}

    /** Refuses with {@link NothingUsable} what is empty or no text. */
    static Charset of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BEGINNING)) {
            in.mark(BEGINNING);
            byte[] beginning = in.readNBytes(BEGINNING - 1);
            in.reset();
            if (beginning.length == 0) {
                throw new NothingUsable("The file is empty: it has 0 bytes.");
            }
            String foreign = ForeignFormat.inWords(beginning);
            if (foreign != null) {
                throw new NothingUsable(foreign);
            }
            Charset wide = utf16(beginning);
            if (wide != null) {
                return wide;
            }
            refuseBinary(beginning);
            return isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static @org.jspecify.annotations.Nullable Charset utf16(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] == 0 && i % 2 == 0) {
                zerosAtEven++;
            } else if (b[i] == 0) {
                zerosAtOdd++;
            }
        }
        int half = Math.max(1, b.length / 2);
        if (zerosAtOdd > half * 0.7 && zerosAtEven < half * 0.05) {
            return StandardCharsets.UTF_16LE;
        }
        return zerosAtEven > half * 0.7 && zerosAtOdd < half * 0.05 ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseBinary(byte[] beginning) {
        int strange = 0;
        for (byte b : beginning) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1A) {
                strange++;
            }
        }
        if (strange > 2 + beginning.length / 100) {
            throw new NothingUsable("This file is not text. Save the list as CSV and upload that file.");
        }
    }

    /** Also when a few bytes are damaged: most of what is beyond ASCII must be well formed. */
    private static boolean isUtf8(InputStream in) throws IOException {
        long wellFormed = 0;
        long malformed = 0;
        byte[] buffer = new byte[BEGINNING];
        int missing = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i];
                if (missing > 0) {
                    if ((b & 0xC0) == 0x80) {
                        wellFormed += --missing == 0 ? 1 : 0;
                        continue;
                    }
                    malformed++;
                    missing = 0;
                }
                if (b < 0) {
                    missing = following(b & 0xFF);
                    malformed += missing == 0 ? 1 : 0;
                }
            }
        }
        return malformed == 0 ? missing == 0 || wellFormed > 0 : wellFormed > malformed * 4;
    }

    private static int following(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    }
}
