package com.intellisend.contacts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads US states and time zones in the words that people use for them. */
final class Place {

    private static final String STATES = "Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,"
            + "Connecticut CT,Delaware DE,District of Columbia DC,Washington DC DC,Florida FL,Georgia GA,Guam GU,Hawaii HI,"
            + "Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,"
            + "Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,"
            + "New Hampshire NH,New Jersey NJ,New Mexico NM,Nuevo Mexico NM,New York NY,North Carolina NC,North Dakota ND,"
            + "Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Puerto Rico PR,Rhode Island RI,South Carolina SC,"
            + "South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Virgin Islands VI,Washington WA,"
            + "West Virginia WV,Wisconsin WI,Wyoming WY,Ariz AZ,Calif CA,Tex TX";

    private static final Map<String, String> STATE_CODES = Stream.of(STATES.split(",", -1))
            .collect(Collectors.toMap(
                    state -> plain(state.substring(0, state.length() - 3)),
                    state -> state.substring(state.length() - 2)));

    private static final Map<String, String> ZONE_WORDS = Map.ofEntries(
            Map.entry("arizona", "America/Phoenix"),
            Map.entry("mst", "America/Phoenix"),
            Map.entry("eastern", "America/New_York"),
            Map.entry("est", "America/New_York"),
            Map.entry("et", "America/New_York"),
            Map.entry("central", "America/Chicago"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mountain", "America/Denver"),
            Map.entry("mt", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("alaska", "America/Anchorage"),
            Map.entry("hawaii", "Pacific/Honolulu"));

    private static final Map<String, String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/"))
            .filter(zone -> !zone.startsWith("SystemV/"))
            .collect(Collectors.toMap(zone -> zone.toLowerCase(Locale.ROOT), Function.identity()));

    private Place() {}

    /** {@code Arizona} becomes {@code AZ}; what is no US state stays as it was written. */
    static String state(String written) {
        if (written.length() == 2) {
            return written.toUpperCase(Locale.ROOT);
        }
        return STATE_CODES.getOrDefault(plain(written), written);
    }

    static boolean isState(String written) {
        return STATE_CODES.containsValue(state(written));
    }

    /** A zone's name of the tz database in any case, or the common American words for one. */
    static Optional<String> timeZone(String written) {
        String zone = ZONES.get(written.strip().toLowerCase(Locale.ROOT));
        String word = plain(written).replaceFirst("(standardtime|daylighttime|time)$", "");
        return Optional.ofNullable(zone).or(() -> Optional.ofNullable(ZONE_WORDS.get(word)));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
