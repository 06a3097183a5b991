package com.intellisend.simulator;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.SmsText;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The form of {@code POST …/Messages.json} as it came, and the rules that Twilio holds it to before looking anything up; what is absent is empty. */
public record SendRequest(
        String to,
        String from,
        String messagingServiceSid,
        String body,
        List<String> mediaUrls,
        String statusCallback,
        String validityPeriod) {

    private static final int MOST_MEDIA = 10;
    private static final int LONGEST_VALIDITY = 36_000;

    /** Refuses with {@link TwilioRefusal} in Twilio's order: who, from whom, what. */
    PhoneNumber check(String service) {
        if (to.isBlank()) {
            throw TwilioRefusal.noTo();
        }
        PhoneNumber recipient = PhoneNumber.tryParse(to).orElseThrow(() -> TwilioRefusal.invalidTo(to));
        if (from.isBlank() && messagingServiceSid.isBlank()) {
            throw TwilioRefusal.noSender();
        }
        if (!messagingServiceSid.isBlank() && !service.equals(messagingServiceSid)) {
            throw TwilioRefusal.noSuchService();
        }
        if (body.isBlank() && mediaUrls.isEmpty()) {
            throw TwilioRefusal.noBody();
        }
        if (body.length() > SmsText.LIMIT) {
            throw TwilioRefusal.bodyTooLong();
        }
        if (mediaUrls.size() > MOST_MEDIA) {
            throw TwilioRefusal.tooManyMedia();
        }
        checkValidity();
        checkCallback();
        return recipient;
    }

    boolean throughService() {
        return !messagingServiceSid.isBlank();
    }

    private void checkValidity() {
        if (validityPeriod.isBlank()) {
            return;
        }
        try {
            int seconds = Integer.parseInt(validityPeriod.strip());
            if (seconds >= 1 && seconds <= LONGEST_VALIDITY) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number out of range
        }
        throw TwilioRefusal.invalidParameter("ValidityPeriod");
    }

    private void checkCallback() {
        if (statusCallback.isBlank()) {
            return;
        }
        try {
            URI uri = URI.create(statusCallback);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            // A host with an underscore is none to java.net.URI, as it is none to Twilio.
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException notAUrl) {
            // told below
        }
        throw TwilioRefusal.invalidCallback(statusCallback);
    }
}
