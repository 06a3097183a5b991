package com.intellisend.contacts.file;

import static com.intellisend.contacts.ContactField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.contacts.ColumnTarget;
import com.intellisend.contacts.ContactFacts;
import com.intellisend.contacts.ContactField;
import com.intellisend.contacts.FileConsent;
import com.intellisend.contacts.FileShape;
import com.intellisend.contacts.LineRead;
import com.intellisend.contacts.LineRead.Refused;
import com.intellisend.contacts.LineRead.Understood;
import com.intellisend.contacts.NothingUsable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealFilesTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bom.csv", "utf16le.csv", "utf16be-no-bom.csv", "windows-1252.csv"})
    void an_accent_survives_every_encoding(String file) throws Exception {
        ContactFacts jose = facts(file).get(0);
        assertThat(jose.get(FIRST_NAME)).isEqualTo("José");
        assertThat(jose.get(LAST_NAME)).isEqualTo("Núñez");
        assertThat(jose.get(PHONE)).isEqualTo("+15205550101");
        assertThat(jose.get(EMAIL)).isEqualTo("jose@example.com");
        assertThat(jose.tags()).isNotEmpty();
    }

    @Test
    void one_accent_in_the_last_line_of_a_long_file_decides_its_encoding() throws Exception {
        Path file = folder.resolve("late.csv");
        StringBuilder text = new StringBuilder("Name,Phone\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("Ann Lee,52055").append(50_000 + i).append('\n');
        }
        Files.write(file, text.append("José Soto,5205550101\n").toString().getBytes("windows-1252"));
        List<LineRead> lines = lines(file);
        assertThat(((Understood) lines.get(20_000)).facts().get(FIRST_NAME)).isEqualTo("José");
    }

    @Test
    void semicolons_part_the_columns_and_commas_stay_in_the_cells() throws Exception {
        ContactFacts maria = facts("semicolons.csv").get(0);
        assertThat(maria.get(FIRST_NAME)).isEqualTo("Maria");
        assertThat(maria.get(LAST_NAME)).isEqualTo("Lopez");
        assertThat(maria.get(ADDRESS)).isEqualTo("12 Main St, Apt 4");
        assertThat(maria.get(STATE)).isEqualTo("AZ");
        assertThat(maria.get(ZIP)).isEqualTo("85701");
        assertThat(maria.tags()).containsExactly("solar", "lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabs.csv", "bars.csv", "sep-line.csv"})
    void tabs_bars_and_a_declared_delimiter_part_the_columns(String file) throws Exception {
        ContactFacts bob = facts(file).get(0);
        assertThat(bob.get(FIRST_NAME)).isEqualTo("Bob");
        assertThat(bob.get(LAST_NAME)).isEqualTo("Stone");
        assertThat(bob.get(PHONE)).isEqualTo("+15205550104");
    }

    @Test
    void a_line_break_in_quotes_belongs_to_its_cell_and_counts_as_a_line() throws Exception {
        List<LineRead> lines = lines("quoted-newlines.csv");
        assertThat(((Understood) lines.get(0)).facts().get(ADDRESS)).isEqualTo("12 Main St Apt 4 Tucson");
        assertThat(((Understood) lines.get(0)).facts().get(FIRST_NAME)).isEqualTo("Bob");
        assertThat(lines).extracting(LineRead::line).containsExactly(2L, 5L);
    }

    @Test
    void empty_lines_are_no_contacts_and_keep_the_numbers_right() throws Exception {
        assertThat(lines("empty-lines.csv")).extracting(LineRead::line).containsExactly(5L, 9L);
    }

    @Test
    void the_line_ends_of_an_old_mac_are_line_ends() throws Exception {
        assertThat(facts("old-mac.csv")).extracting(f -> f.get(FIRST_NAME)).containsExactly("Bob", "Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "header-only.csv, only one line",
        "zero-bytes.csv, 0 bytes",
        "only-blank-lines.csv, no lines",
        "picture.csv, PNG picture",
        "workbook.csv, workbook"
    })
    void a_file_without_contacts_is_refused_in_words(String file, String words) {
        assertThatThrownBy(() -> ContactFile.shapeOfCsv(path(file)))
                .isInstanceOf(NothingUsable.class)
                .hasMessageContaining(words);
    }

    @Test
    void fifty_megabytes_without_a_line_end_are_refused_in_words() throws Exception {
        Path file = folder.resolve("endless.csv");
        byte[] megabyte = "phone 5205550101 ".repeat(62_000).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        assertThatThrownBy(() -> ContactFile.shapeOfCsv(file))
                .isInstanceOf(NothingUsable.class)
                .hasMessageContaining("million characters");
    }

    @Test
    void a_file_that_goes_on_growing_is_refused_at_its_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Path file = folder.resolve("growing.csv");
        assertThatThrownBy(() -> Uploads.write(endless, file, 1 << 20))
                .isInstanceOf(FileTooLarge.class)
                .hasMessageContaining("1 GB");
    }

    @Test
    void a_consent_for_the_whole_file_is_everybodys_who_does_not_say_their_own() throws Exception {
        Path file = folder.resolve("consents.csv");
        Files.writeString(
                file,
                "Phone,Consent source,Consent date,Consent wording\n5205550101,,,\n5205550102,paper,2026-01-05,Yes to texts\n");
        FileShape shape = ContactFile.shapeOfCsv(file)
                .consenting(new FileConsent("county fair", "2026-04-01T19:00:00Z", "Text me offers"));
        List<LineRead> lines = lines(file, shape);
        ContactFacts first = ((Understood) lines.get(0)).facts();
        assertThat(first.get(CONSENT_SOURCE)).isEqualTo("county fair");
        assertThat(first.get(CONSENT_TIMESTAMP)).isEqualTo("2026-04-01T19:00:00Z");
        assertThat(first.consentWording()).isEqualTo("Text me offers");
        ContactFacts second = ((Understood) lines.get(1)).facts();
        assertThat(second.get(CONSENT_SOURCE)).isEqualTo("paper");
        assertThat(second.consentWording()).isEqualTo("Yes to texts");
    }

    @Test
    void prose_has_no_column_of_phones() throws Exception {
        assertThat(ContactFile.shapeOfCsv(path("plain-prose.csv")).has(ColumnTarget.PHONE))
                .isFalse();
    }

    @Test
    void without_a_header_the_values_tell_what_the_columns_are() throws Exception {
        List<ContactFacts> contacts = facts("no-header.csv");
        assertThat(contacts).hasSize(3);
        assertThat(contacts.get(2).values())
                .containsEntry(FIRST_NAME, "María")
                .containsEntry(LAST_NAME, "Núñez")
                .containsEntry(PHONE, "+15205550106")
                .containsEntry(STATE, "AZ")
                .containsEntry(ZIP, "85705");
        assertThat(contacts.get(0).get(EMAIL)).isEqualTo("bob@example.com");
    }

    @Test
    void what_a_spreadsheet_does_to_phones_is_undone_or_explained() throws Exception {
        List<LineRead> lines = lines("excel-numbers.csv");
        assertThat(lines.stream()
                        .filter(Understood.class::isInstance)
                        .map(line -> ((Understood) line).facts().get(PHONE)))
                .containsExactly(
                        "+15205550101",
                        "+15205550102",
                        "+15205550103",
                        "+15205550104",
                        "+15205550105",
                        "+15205550106",
                        "+15205550107",
                        "+15205550108");
        List<Refused> refused = lines.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
        assertThat(refused).extracting(Refused::line).containsExactly(2L, 11L, 12L, 13L, 14L, 15L);
        assertThat(refused).extracting(Refused::field).containsOnly("phone");
        assertThat(refused.get(0).reason()).contains("1.52E+10").contains("spreadsheet");
        assertThat(refused.get(1).reason()).contains("area code");
        assertThat(refused.get(2).reason()).contains("no digits");
        assertThat(refused.get(3).reason()).contains("missing");
        assertThat(refused.get(4).reason()).contains("14 digits");
        assertThat(refused.get(5).reason()).contains("exists");
    }

    @Test
    void three_hundred_columns_hide_the_two_that_matter() throws Exception {
        assertThat(facts("300-columns.csv").get(0).values())
                .containsOnlyKeys(FIRST_NAME, PHONE)
                .containsEntry(PHONE, "+15205550104");
    }

    @Test
    void a_quotation_mark_never_closed_costs_its_own_line_only() throws Exception {
        List<LineRead> lines = lines("open-quote.csv");
        assertThat(lines).filteredOn(Refused.class::isInstance).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(((Refused) line).reason()).contains("quotation mark");
        });
        assertThat(lines)
                .filteredOn(Understood.class::isInstance)
                .extracting(LineRead::line)
                .containsExactly(2L, 4L, 5L, 6L);
    }

    @Test
    void a_comma_too_many_is_explained() throws Exception {
        List<LineRead> lines = lines("shifted-columns.csv");
        assertThat(((Refused) lines.get(0)).reason()).contains("4 columns").contains("quotation marks");
        assertThat(lines.get(1)).isInstanceOf(Understood.class);
    }

    @Test
    void every_field_has_one_spelling_in_which_it_is_kept() throws Exception {
        List<LineRead> lines = lines("everything.csv");
        assertThat(((Understood) lines.get(0)).facts().values())
                .hasSize(ContactField.values().length)
                .containsEntry(EMAIL, "bob@example.com")
                .containsEntry(STATE, "AZ")
                .containsEntry(CUSTOMER_TYPE, "PAST_CUSTOMER")
                .containsEntry(CONSENT_TIMESTAMP, "2026-05-31T21:05:00Z")
                .containsEntry(TIME_ZONE, "America/Phoenix");
        assertThat(lines.stream().skip(1).map(line -> ((Refused) line).field()))
                .containsExactly("email", "customerType", "consentTimestamp", "timeZone", "consentTimestamp");
    }

    @Test
    void dates_of_contacts_are_known_by_their_heads_and_read_as_lists_write_them() throws Exception {
        List<LineRead> lines = lines("dates.csv");
        assertThat(dates(lines, 0))
                .isEqualTo(Map.of(
                        "installed", LocalDate.of(2019, 5, 31),
                        "warranty ends", LocalDate.of(2029, 5, 31),
                        "birthday", LocalDate.of(1958, 2, 28)));
        assertThat(dates(lines, 1))
                .isEqualTo(Map.of("installed", LocalDate.of(2019, 5, 1), "warranty ends", LocalDate.of(2029, 5, 1)));
        assertThat(dates(lines, 4))
                .containsEntry("installed", LocalDate.of(2019, 5, 31))
                .containsEntry("warranty ends", LocalDate.of(2029, 5, 31));
        assertThat(lines.subList(2, 4)).allSatisfy(line -> {
            assertThat(((Refused) line).field()).isEqualTo("installed");
            assertThat(((Refused) line).reason()).contains("whole year");
        });
    }

    @Test
    void a_column_becomes_the_date_that_somebody_names() throws Exception {
        FileShape shape = ContactFile.shapeOfCsv(path("dates.csv"));
        assertThat(shape.columns())
                .extracting(FileShape.Column::becomes)
                .containsExactly(
                        "fullName", "phone", "date:installed", "date:warranty ends", "date:birthday", "ignore");
        List<LineRead> lines = lines(
                path("dates.csv"),
                shape.mappedTo(List.of("fullName", "phone", "ignore", "ignore", "ignore", "date:Roof  {inspection}")));
        assertThat(dates(lines, 0)).isEqualTo(Map.of("roof inspection", LocalDate.of(2020, 1, 1)));
    }

    @Test
    void a_head_as_our_own_files_write_it_is_that_date_also_where_the_first_lines_have_none() throws Exception {
        Path file = folder.resolve("exported.csv");
        Files.writeString(
                file,
                "Phone,date:roof inspection,date:installed,Installed\n"
                        + "5205550101,,,no\n".repeat(300)
                        + "5205550102,2020-01-01,2019-05-31,yes\n");
        assertThat(ContactFile.shapeOfCsv(file).columns())
                .extracting(FileShape.Column::becomes)
                .containsExactly("phone", "date:roof inspection", "date:installed", "ignore");
        assertThat(dates(lines(file), 300))
                .isEqualTo(Map.of("roof inspection", LocalDate.of(2020, 1, 1), "installed", LocalDate.of(2019, 5, 31)));
    }

    private static Map<String, LocalDate> dates(List<LineRead> lines, int index) {
        return ((Understood) lines.get(index)).facts().dates();
    }

    @Test
    void of_several_phones_the_mobile_one_is_taken_and_a_vague_type_is_left_alone() throws Exception {
        assertThat(facts("phones-of-several-kinds.csv"))
                .extracting(f -> f.get(PHONE))
                .containsExactly("+15205550103", "+15205550105");
        assertThat(facts("phones-of-several-kinds.csv").get(0).values()).doesNotContainKey(CUSTOMER_TYPE);
    }

    @Test
    void the_export_of_a_service_software_needs_no_mapping_by_hand() throws Exception {
        ContactFacts jane = facts("service-software.csv").get(0);
        assertThat(jane.values())
                .containsEntry(FIRST_NAME, "Jane & Bob")
                .containsEntry(LAST_NAME, "Smith")
                .containsEntry(ADDRESS, "100 E Broadway Blvd, Unit 2")
                .containsEntry(LEAD_SOURCE, "Google")
                .containsEntry(CUSTOMER_TYPE, "CUSTOMER");
    }

    @Test
    void a_json_array_is_read_like_lines() throws Exception {
        JsonLines.check(path("contacts.json"));
        List<LineRead> lines = new ArrayList<>();
        try (ContactLines json = ContactLines.open(path("contacts.json"), FileShape.ofJson(), TUCSON, NOW)) {
            for (LineRead line = json.next(); line != null; line = json.next()) {
                lines.add(line);
            }
        }
        assertThat(lines).extracting(LineRead::line).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(((Understood) lines.get(0)).facts().tags()).containsExactly("vip", "roofing");
        assertThat(((Understood) lines.get(1)).facts().get(PHONE)).isEqualTo("+15205550102");
        assertThat(((Refused) lines.get(2)).reason()).contains("nope");
        assertThat(((Refused) lines.get(4)).field()).isEqualTo("shoeSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-array.json", "broken.json"})
    void what_is_no_json_array_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> JsonLines.check(path(file))).isInstanceOf(NothingUsable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quoted-newlines.csv", "empty-lines.csv", "contacts.json"})
    void whoever_passes_over_lines_comes_to_the_same_as_who_reads_them(String file) throws Exception {
        FileShape shape = file.endsWith(".json") ? FileShape.ofJson() : ContactFile.shapeOfCsv(path(file));
        List<LineRead> all = lines(path(file), shape);
        for (int taken = 0; taken <= all.size(); taken++) {
            try (ContactLines rest = ContactLines.open(path(file), shape, TUCSON, NOW)) {
                for (int n = 0; n < taken; n++) {
                    assertThat(rest.passOver()).isTrue();
                }
                assertThat(rest.next()).isEqualTo(taken < all.size() ? all.get(taken) : null);
                assertThat(taken < all.size() || !rest.passOver()).isTrue();
            }
        }
    }

    private List<ContactFacts> facts(String file) throws Exception {
        return lines(file).stream().map(line -> ((Understood) line).facts()).toList();
    }

    private List<LineRead> lines(String file) throws Exception {
        return lines(path(file));
    }

    private static List<LineRead> lines(Path file) throws IOException {
        return lines(file, ContactFile.shapeOfCsv(file));
    }

    private static List<LineRead> lines(Path file, FileShape shape) throws IOException {
        List<LineRead> lines = new ArrayList<>();
        try (ContactLines all = ContactLines.open(file, shape, TUCSON, NOW)) {
            for (LineRead line = all.next(); line != null; line = all.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Path path(String file) throws URISyntaxException {
        return Path.of(RealFilesTest.class.getResource("/contacts/" + file).toURI());
    }
}
