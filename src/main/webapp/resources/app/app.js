/* What every page does in the browser: theme, rail, menus, search, keyboard. No page needs it to be read. */
const Shell = (() => {
  const root = document.documentElement;
  const remember = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
  };

  const isDark = () =>
    (root.dataset.theme || "") === "dark" ||
    (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

  const actions = {
    theme() {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
    },
    language(button) {
      remember("language", button.value);
      location.reload();
    },
    rail() {
      root.dataset.rail = root.dataset.rail === "folded" ? "open" : "folded";
      remember("rail", root.dataset.rail);
    },
    keys() {
      document.getElementById("keys")?.showModal();
    },
    insert(button) {
      const field = document.getElementById(button.dataset.into);
      field.setRangeText(button.value, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    search() {
      document.querySelector(".topbar .search input")?.focus();
    },
    back() {
      history.back();
    },
  };

  document.addEventListener("click", (event) => {
    const action = event.target.closest("[data-do]");
    if (action && actions[action.dataset.do]) {
      event.preventDefault();
      actions[action.dataset.do](action);
    }
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    const item = event.target.closest(".menu-item");
    if (item) {
      item.closest("details.menu").open = false;
    }
    const sheet = event.target.closest("dialog.sheet");
    if (sheet && event.target === sheet) {
      sheet.close();
    }
  });

  // more tabs than a phone is wide: the one that is open can be seen
  document.querySelectorAll('.tabs > [aria-current="page"]').forEach((tab) => {
    const tabs = tab.parentElement;
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
  });

  // a change of the tenant, or of a filter, is sent at once
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-send-on-change]")) {
      event.target.form.querySelector("[data-send]").click();
    }
  });

  // g then a letter goes to a page; single letters act; never while somebody writes
  let going = false;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) {
      return;
    }
    if (going) {
      going = false;
      const link = document.querySelector(`.rail a[data-key="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === "g") {
      going = true;
      setTimeout(() => (going = false), 1500);
      return;
    }
    const act = { "?": "keys", "/": "search", "[": "rail" }[event.key];
    if (act) {
      event.preventDefault();
      actions[act]();
      return;
    }
    const keyed = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
    if (keyed) {
      event.preventDefault();
      keyed.matches("input, textarea, select") ? keyed.focus() : keyed.click();
    }
  });

  // what went wrong is said at the top: whoever pressed a button further down is taken there
  const main = document.getElementById("main");
  let told = document.querySelector(".troubles");
  new MutationObserver(() => {
    const troubles = document.querySelector(".troubles");
    if (troubles && troubles !== told && troubles.childElementCount > 0) {
      troubles.scrollIntoView({ block: "center" });
    }
    told = troubles;
  }).observe(main, { childList: true, subtree: true });

  // a question of a script is about the brand that the page shows, whatever was chosen in another tab since
  const ask = (address, more = {}) => fetch(address, { ...more, headers: { "Brand-Of-The-Page": root.dataset.brand } });

  // what somebody is writing stays in the browser, for them and the brand alone, until it is sent or they sign out
  const DRAFTS = "draft:";
  const theirs = `${DRAFTS}${root.dataset.person}:`;
  const forgetDrafts = (which) =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(DRAFTS) && which(key))
      .forEach((key) => localStorage.removeItem(key));
  const draft = (place) => {
    const key = `${theirs}${root.dataset.brand}:${place}`;
    return {
      read: () => JSON.parse(localStorage.getItem(key)),
      keep: (words) => localStorage.setItem(key, JSON.stringify(words)),
      forget: () => localStorage.removeItem(key),
    };
  };
  if (root.dataset.person) {
    forgetDrafts((key) => !key.startsWith(theirs));
    document.getElementById("signOutForm").addEventListener("submit", () => forgetDrafts(() => true));
  }

  // how many wait in the inbox; the inbox itself tells it more often
  const badge = document.querySelector("[data-waiting]");
  const waiting = (count) => {
    if (badge) {
      badge.firstElementChild.textContent = count > 99 ? "99+" : count;
      badge.classList.toggle("none", count === 0);
    }
  };
  if (badge && !document.querySelector("div.inbox")) {
    setInterval(async () => {
      if (!document.hidden) {
        const answer = await ask(badge.dataset.waiting).catch(() => null);
        if (answer?.ok && !answer.redirected) {
          waiting((await answer.json()).waiting);
        }
      }
    }, 20000);
  }
  return { waiting, ask, draft };
})();
