/** What the tests share: the server's deployment and database, a browser, an API client, makers of data. */
package com.intellisend.testkit;
