package com.intellisend.contacts.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.NothingUsable;
import com.intellisend.testkit.AnyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonLinesPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    @Property(tries = 300)
    void every_entry_of_a_list_is_a_contact_or_refused_with_its_place(@ForAll("lists") List<String> entries)
            throws IOException {
        Path file = Files.createTempFile("any", ".json");
        try {
            Files.writeString(file, "[" + String.join(",\n", entries) + "]");
            JsonLines.check(file);
            try (JsonLines lines = new JsonLines(file, null, ZoneId.of("America/Phoenix"), NOW)) {
                for (int position = 1; position <= entries.size(); position++) {
                    LineRead line = lines.next();
                    assertThat(line).isNotNull();
                    assertThat(line.line()).isEqualTo(position);
                    if (line instanceof LineRead.Refused refused) {
                        assertThat(refused.reason()).isNotBlank().hasSizeLessThan(6000);
                    }
                }
                assertThat(lines.next()).isNull();
            }
        } catch (NothingUsable refused) {
            assertThat(refused.detail()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return AnyJson.objects(List.of("phone", "firstName", "zip", "tags", "consentTimestamp", "timeZone"))
                .list()
                .ofMaxSize(4);
    }
}
