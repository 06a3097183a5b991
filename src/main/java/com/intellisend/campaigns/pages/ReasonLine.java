package com.intellisend.campaigns.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.messaging.CarrierErrors;
import java.util.List;
import java.util.Map;

/**
 * How many people a reason concerns, in words.
 *
 * @param reason the slug or the carrier's code
 * @param code of the carrier; empty when it gave none, and for reasons of our own
 */
public record ReasonLine(String reason, String words, String code, long people) {

    static List<ReasonLine> ofReasons(Map<String, Long> bySlug) {
        return bySlug.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new ReasonLine(entry.getKey(), Reasons.inWords(entry.getKey()), "", entry.getValue()))
                .toList();
    }

    static List<ReasonLine> ofErrors(Map<String, Long> byCode) {
        return byCode.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new ReasonLine(
                        entry.getKey(),
                        error(entry.getKey()),
                        entry.getKey().equals("0") ? "" : entry.getKey(),
                        entry.getValue()))
                .toList();
    }

    static String error(String code) {
        return code.equals("0")
                ? "The carrier gave no reason"
                : CarrierErrors.of(Integer.valueOf(code)).words();
    }
}
