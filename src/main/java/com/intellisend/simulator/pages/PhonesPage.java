package com.intellisend.simulator.pages;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.simulator.Handsets;
import com.intellisend.simulator.Senders;
import com.intellisend.simulator.SimulatedText;
import com.intellisend.simulator.TextLog;
import com.intellisend.simulator.WebhookCourier;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All phones with what came last, one of them in the hand. */
@Named
@ViewScoped
public class PhonesPage implements Serializable {

    private static final int SHOWN = 60;

    @Inject
    private TextLog log;

    @Inject
    private Handsets handsets;

    @Inject
    private Senders senders;

    @Inject
    private WebhookCourier courier;

    private @Nullable String phone;
    private @Nullable String search;
    private @Nullable String to;
    private @Nullable String answer;

    /** Opens the phone of the address, or one that was typed and has no text yet. */
    public void open() {
        phone = read(phone).or(() -> read(search)).map(PhoneNumber::e164).orElse(null);
        to = phone == null
                ? null
                : thread().stream().findFirst().map(PhonesPage::partner).orElse(null);
    }

    public List<TextLog.Phone> getPhones() {
        return log.phones(search == null ? "" : search.replaceAll("\\D", ""), SHOWN);
    }

    /** The newest first: the page lays them out upside down, so that a phone opens at its end. */
    public List<SimulatedText> getThread() {
        return phone == null ? List.of() : thread();
    }

    private List<SimulatedText> thread() {
        List<SimulatedText> texts = new ArrayList<>(log.onPhone(PhoneNumber.parse(getPhone()), true));
        Collections.reverse(texts);
        return texts;
    }

    /** Names of senders by number, for the bubbles. */
    public Map<String, String> getBrands() {
        return senders.all().stream().collect(Collectors.toMap(Senders.Sender::number, Senders.Sender::brand));
    }

    public List<Senders.Sender> getSenders() {
        return senders.all();
    }

    public boolean isOptedOut() {
        return phone != null && log.phones(phone.substring(1), 1).stream().anyMatch(TextLog.Phone::optedOut);
    }

    public void send() {
        write(answer == null ? "" : answer);
        answer = null;
    }

    /** One of the buttons that save typing. */
    public void quick(String word) {
        write(word);
    }

    private void write(String body) {
        PhoneNumber recipient = read(to).orElseThrow(() -> new InvalidInput("to", "Choose whom this phone texts."));
        handsets.text(PhoneNumber.parse(getPhone()), recipient, body, List.of());
        courier.hurry();
    }

    private static String partner(SimulatedText text) {
        return text.isToPhone() ? text.fromNumber() : text.toNumber();
    }

    private static Optional<PhoneNumber> read(@Nullable String text) {
        return text == null ? Optional.empty() : PhoneNumber.tryParse(text.strip());
    }

    public String getPhone() {
        return phone == null ? "" : phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
