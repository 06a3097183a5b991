package com.intellisend.contacts.file;

/** A name in one cell, parted: {@code Maria Lopez}, {@code Lopez, Maria}, {@code Bob & Jane Smith}. */
record FullName(String first, String last) {

    static FullName of(String written) {
        int comma = written.indexOf(',');
        if (comma > 0) {
            return new FullName(
                    written.substring(comma + 1).strip(),
                    written.substring(0, comma).strip());
        }
        String couple = written.replaceFirst("^(\\S+ (?:&|and|y) \\S+) (.+)$", "$1\n$2");
        int end = couple.indexOf('\n') > 0 ? couple.indexOf('\n') : written.indexOf(' ');
        return end < 0
                ? new FullName(written, "")
                : new FullName(
                        written.substring(0, end).strip(),
                        written.substring(end + 1).strip());
    }
}
