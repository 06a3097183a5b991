package com.intellisend.contacts.batch;

import com.intellisend.contacts.LineRead;
import java.util.List;

/**
 * Some thousand lines of a file, which are taken at once.
 *
 * @param from how many lines of the file stand before them
 * @param bytesRead how far into the file they reach
 */
record Portion(long from, List<LineRead> lines, long bytesRead) {

    static final int LINES = 10_000;
}
