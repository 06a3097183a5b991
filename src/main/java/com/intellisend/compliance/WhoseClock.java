package com.intellisend.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import com.intellisend.kernel.PhoneNumber;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a recipient may be, of which no rule says how to find it out: the contact's zone; else the state of the address
 * together with the area code; else area code and exchange; else the brand's own zone. When several places are possible it
 * must be day in all of them.
 */
final class WhoseClock {

    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();
    private static final PhoneNumberOfflineGeocoder GEOCODER = PhoneNumberOfflineGeocoder.getInstance();
    private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
    private static final ZoneId NAVAJO_NATION = ZoneId.of("America/Denver");

    /** The Navajo Nation keeps daylight saving time, the Hopi land inside it does not: both, then. */
    private static final Pattern NAVAJO_ZIP = Pattern.compile(
            "(8603[0-5]|8603[9]|8604[2-57]|8605[34]|8651[01459]|8652[0-9]|865[34][0-9]|86556|8650[2-8])([- ].*)?");

    /** Of a number that may be anywhere in the US, such as a toll-free one: day in all of the continent. */
    private static final List<ZoneId> CONTINENT = Stream.of(
                    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles")
            .map(ZoneId::of)
            .toList();

    private static final int SEVERAL = 3;

    private static final Map<String, List<ZoneId>> CAREFUL = States.lines("area-codes.txt")
            .map(line -> line.split("\\s*\\|\\s*", 2))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> zones(row[1])));

    /** At most as many as there are exchanges in America, some 640,000. */
    private static final Map<String, Set<Place>> BY_EXCHANGE = new ConcurrentHashMap<>();

    private WhoseClock() {}

    /** At least one place. */
    static Set<Place> placesOf(Recipient recipient, ZoneId brandZone) {
        String state =
                recipient.state() == null ? "" : recipient.state().strip().toUpperCase(Locale.ROOT);
        boolean known = States.find(state).isPresent();
        ZoneId zone = recipient.zone();
        if (zone != null) {
            return Set.of(new Place(zone, known ? state : lawAt(zone, recipient.phone())));
        }
        Set<Place> places = new LinkedHashSet<>();
        if (known) {
            inState(state, recipient.zip()).forEach(clock -> places.add(new Place(clock, state)));
        }
        Set<Place> ofNumber = placesOf(recipient.phone());
        boolean stateOfNumber =
                known && ofNumber.stream().allMatch(place -> place.state().equals(state));
        if (!stateOfNumber || ofNumber.stream().anyMatch(place -> place.zone().equals(NAVAJO_NATION))) {
            places.addAll(ofNumber);
        }
        return places.isEmpty() ? Set.of(new Place(brandZone, lawAt(brandZone))) : places;
    }

    private static List<ZoneId> inState(String state, @Nullable String zip) {
        if (state.equals("AZ") && zip != null && NAVAJO_ZIP.matcher(zip.strip()).matches()) {
            return List.of(ARIZONA, NAVAJO_NATION);
        }
        return States.lawOf(state).zones();
    }

    /** Area code and exchange tell all there is to tell of an American number, and a campaign asks for them in thousands. */
    private static Set<Place> placesOf(PhoneNumber phone) {
        return phone.e164().startsWith("+1")
                ? BY_EXCHANGE.computeIfAbsent(exchange(phone), same -> lookUp(phone))
                : lookUp(phone);
    }

    private static Set<Place> lookUp(PhoneNumber phone) {
        String state = stateOf(phone);
        return zonesOf(phone).stream()
                .map(zone -> new Place(zone, state))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The zones that are possible by area code and exchange; empty when the number tells nothing. */
    static List<ZoneId> zonesOf(PhoneNumber phone) {
        boolean american = phone.e164().startsWith("+1");
        List<ZoneId> careful = american ? CAREFUL.get(areaCode(phone)) : null;
        if (careful != null) {
            return careful;
        }
        List<ZoneId> found = ZONES.getTimeZonesForGeographicalNumber(parsed(phone)).stream()
                .filter(name -> !name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                .map(ZoneId::of)
                .toList();
        return american && found.size() > SEVERAL ? CONTINENT : found;
    }

    private static String stateOf(PhoneNumber phone) {
        return phone.e164().startsWith("+1") && zonesOf(phone).size() <= SEVERAL
                ? States.inPlaceName(GEOCODER.getDescriptionForValidNumber(parsed(phone), Locale.US))
                        .map(States.State::code)
                        .orElse("")
                : "";
    }

    private static String lawAt(ZoneId zone, PhoneNumber phone) {
        return zonesOf(phone).contains(zone) ? stateOf(phone) : lawAt(zone);
    }

    /** America/Phoenix is Arizona and nothing else; every other zone is shared by several states. */
    private static String lawAt(ZoneId zone) {
        return zone.equals(ARIZONA) ? "AZ" : "";
    }

    private static String areaCode(PhoneNumber phone) {
        return phone.e164().length() < 5 ? "" : phone.e164().substring(2, 5);
    }

    private static String exchange(PhoneNumber phone) {
        return phone.e164().substring(0, Math.min(8, phone.e164().length()));
    }

    private static List<ZoneId> zones(String names) {
        return Arrays.stream(names.split(" ")).map(ZoneId::of).toList();
    }

    private static Phonenumber.PhoneNumber parsed(PhoneNumber phone) {
        try {
            return PhoneNumberUtil.getInstance().parse(phone.e164(), "US");
        } catch (NumberParseException notInItsPlan) {
            return new Phonenumber.PhoneNumber();
        }
    }
}
