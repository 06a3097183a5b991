package com.intellisend.contacts.file;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text, whatever their name says, by the bytes they begin with. */
final class ForeignFormat {

    private record Signature(String hex, String words) {}

    private static final String SAVE_AS_CSV = " Open it, choose “Save as” and “CSV UTF-8”, and upload that file.";

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("89504e470d0a1a0a", "This is a PNG picture, not a list of contacts."),
            new Signature("ffd8ff", "This is a JPEG picture, not a list of contacts."),
            new Signature("47494638", "This is a GIF picture, not a list of contacts."),
            new Signature("25504446", "This is a PDF document. Export the list as CSV from where it was made."),
            new Signature("504b0304", "This is a workbook (such as Excel’s .xlsx) or a zip archive." + SAVE_AS_CSV),
            new Signature("d0cf11e0a1b11ae1", "This is an old Excel workbook (.xls)." + SAVE_AS_CSV),
            new Signature("1f8b", "This is a compressed file (gzip). Unpack it and upload what is inside."),
            new Signature("53514c69746520", "This is a database file, not a list of contacts."),
            new Signature("7b5c727466", "This is a Rich Text document. Save the list as CSV and upload that file."));

    private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<?xml");

    private ForeignFormat() {}

    /** Words for the user, or null when it may be text. */
    static @Nullable String inWords(byte[] beginning) {
        String hex = HexFormat.of().formatHex(beginning, 0, Math.min(beginning.length, 16));
        for (Signature signature : SIGNATURES) {
            if (hex.startsWith(signature.hex())) {
                return signature.words();
            }
        }
        String text = new String(
                        beginning, 0, Math.min(beginning.length, 64), java.nio.charset.StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(text::startsWith)
                ? "This is a web page or XML, not a list of contacts." + SAVE_AS_CSV
                : null;
    }
}
