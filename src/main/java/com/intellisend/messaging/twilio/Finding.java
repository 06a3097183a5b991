package com.intellisend.messaging.twilio;

/**
 * What was found out about one part of the connection.
 *
 * @param good nothing has to be done about it
 * @param words what is the case, and when it is not good what to do: which setting, and where in Twilio's console
 */
public record Finding(Part part, boolean good, String words) {

    /** What a connection is made of, in the order in which it is put together. */
    public enum Part {
        CREDENTIALS("Credentials"),
        SERVICE("Messaging Service"),
        ADDRESS("Address for incoming texts"),
        NUMBERS("Numbers of the brand"),
        REACHED("Incoming texts arrive");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding good(Part part, String words) {
        return new Finding(part, true, words);
    }

    static Finding wanting(Part part, String words) {
        return new Finding(part, false, words);
    }
}
