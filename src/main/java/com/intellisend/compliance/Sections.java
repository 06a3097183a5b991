package com.intellisend.compliance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table beside these classes that is divided by {@code [titles]}. */
final class Sections {

    private Sections() {}

    static Map<String, List<String>> of(String table) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        String title = "";
        for (String line : States.lines(table).toList()) {
            if (line.matches("\\[[a-z ]+]")) {
                title = line.substring(1, line.length() - 1);
            } else {
                sections.computeIfAbsent(title, same -> new LinkedHashSet<>()).add(line);
            }
        }
        return sections.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
}
