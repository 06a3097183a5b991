/*
 * The inbox renews itself: it asks once a second or so for the mark of what it ought to show, and when that differs from
 * the mark it was drawn with, it has the lists drawn again. A tab that nobody sees does not ask.
 */
(() => {
  const inbox = document.querySelector("div.inbox");
  const scroller = document.getElementById("threadScroll");
  const offline = document.querySelector(".offline");
  if (!inbox) {
    return;
  }

  // the newest text stays in sight, unless somebody reads further up
  let atEnd = true;
  const toEnd = () => (scroller.scrollTop = scroller.scrollHeight);
  scroller.addEventListener("scroll", () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  });
  new MutationObserver(() => {
    if (atEnd) {
      toEnd();
    }
  }).observe(scroller, { childList: true, subtree: true });
  addEventListener("resize", () => atEnd && toEnd());
  toEnd();

  const PACE = 1200;
  const shown = () => document.getElementById("mark");
  let asked = null;
  let timer = null;

  const again = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };

  async function ask() {
    if (document.hidden) {
      return;
    }
    const question = new URLSearchParams({
      tab: inbox.dataset.tab,
      q: inbox.dataset.q || "",
      c: inbox.dataset.c || "",
      lines: shown().dataset.lines,
    });
    try {
      const answer = await fetch(`${inbox.dataset.pulse}?${question}`, { signal: AbortSignal.timeout(8000) });
      if (answer.redirected || answer.status === 401) {
        location.reload();
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const mark = await answer.text();
      offline.hidden = true;
      // the same news twice in a row means that drawing failed: leave it time
      if (mark !== shown().dataset.mark) {
        const failed = mark === asked;
        asked = mark;
        renewInbox();
        again(failed ? 5 * PACE : PACE);
        return;
      }
      asked = null;
      again(PACE);
    } catch {
      offline.hidden = false;
      again(2 * PACE);
    }
  }
  document.addEventListener("visibilitychange", () => document.hidden || again(0));
  addEventListener("online", () => again(0));
  again(PACE);

  // what was taken leaves the box; what was typed since stays
  window.inboxSent = (id, answer) => {
    const area = document.getElementById(id);
    if (area && answer && answer.sent !== undefined && area.value.trim() === answer.sent.trim()) {
      area.value = "";
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area?.focus();
  };

  // composer: reply or note
  document.addEventListener("click", (event) => {
    const mode = event.target.closest("[data-mode-of]");
    if (mode) {
      const composer = mode.closest(".composer");
      composer.dataset.mode = mode.dataset.modeOf;
      composer.querySelectorAll("[data-mode-of]").forEach((tab) => {
        tab.setAttribute("aria-selected", String(tab === mode));
      });
      composer.querySelector(`form.${mode.dataset.modeOf} textarea`)?.focus();
    }
    if (event.target.closest("[data-toggle-card]")) {
      inbox.classList.toggle("show-card");
    }
  });
  // they may opt out while somebody is typing: then only notes are left
  const heed = () => {
    const blocked = scroller.querySelector(".blocked-words") !== null;
    if (blocked !== inbox.classList.contains("blocked")) {
      inbox.classList.toggle("blocked", blocked);
      const mode = blocked ? "note" : "reply";
      const composer = document.querySelector(".composer");
      composer.dataset.mode = mode;
      composer.querySelectorAll("[data-mode-of]").forEach((tab) => {
        tab.setAttribute("aria-selected", String(tab.dataset.modeOf === mode));
      });
    }
  };
  new MutationObserver(heed).observe(scroller, { childList: true, subtree: true });
  heed();

  // canned replies: a slash at the beginning opens the list, and what follows narrows it
  const options = (area) => [...area.closest("form").querySelectorAll(".canned li")];
  const visible = (area) => options(area).filter((option) => !option.hidden);
  const choose = (area, option) => {
    area.value = option.querySelector("span").textContent;
    area.closest("form").querySelector(".canned").hidden = true;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  const mark = (area, index) => {
    const list = visible(area);
    list.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    list[index]?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("input", (event) => {
    const area = event.target;
    if (!area.matches("textarea[data-canned]")) {
      return;
    }
    const wanted = area.value.match(/^\/(\S*)$/);
    options(area).forEach((option) => {
      option.hidden = !wanted || !option.dataset.shortcut.toLowerCase().startsWith(wanted[1].toLowerCase());
    });
    area.closest("form").querySelector(".canned").hidden = visible(area).length === 0;
    mark(area, 0);
  });
  document.addEventListener("click", (event) => {
    const option = event.target.closest(".canned li");
    if (option) {
      choose(option.closest("form").querySelector("textarea"), option);
    }
  });

  document.addEventListener("keydown", (event) => {
    const area = event.target.closest("textarea");
    if (area && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      area.closest("form").querySelector("button[id$=':send'], button[id$=':keep']").click();
      return;
    }
    if (area?.matches("[data-canned]") && !area.closest("form").querySelector(".canned").hidden) {
      const list = visible(area);
      const now = list.findIndex((option) => option.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        mark(area, (now + (event.key === "ArrowDown" ? 1 : list.length - 1)) % list.length);
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        choose(area, list[Math.max(now, 0)]);
      } else if (event.key === "Escape") {
        area.closest("form").querySelector(".canned").hidden = true;
      }
      return;
    }
    if (event.target.closest("input, textarea, select, dialog") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      const links = [...document.querySelectorAll(".conversation")];
      const now = links.findIndex((link) => link.getAttribute("aria-current") === "true");
      const next = links[event.key === "j" ? now + 1 : Math.max(now - 1, 0)];
      next?.click();
    }
  });
})();
