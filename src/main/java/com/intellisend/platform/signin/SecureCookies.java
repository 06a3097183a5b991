package com.intellisend.platform.signin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the world reaches us by https, the session's cookie never travels without it. */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        boolean https = ConfigProvider.getConfig()
                .getOptionalValue("PUBLIC_BASE_URL", String.class)
                .filter(address -> address.startsWith("https:"))
                .isPresent();
        if (https) {
            start.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
