package com.intellisend.platform.database;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The product cannot start; the message is one plain sentence that says why and what to do. */
public class CannotStart extends RuntimeException {

    private static final Logger LOG = Logger.getLogger(CannotStart.class.getName());

    public CannotStart(String sentence) {
        super(sentence);
    }

    /** Says so in the server's log, where whoever started the server looks for it. */
    public CannotStart logged() {
        LOG.log(Level.SEVERE, "IntelliSend cannot start. {0}", getMessage());
        return this;
    }
}
