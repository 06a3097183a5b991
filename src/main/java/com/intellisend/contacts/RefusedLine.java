package com.intellisend.contacts;

import java.util.List;

/** A line that an import could not take, and why; with its cells as they stood in the file. */
public record RefusedLine(long line, String field, String reason, List<String> original) {}
