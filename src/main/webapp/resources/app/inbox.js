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
  scroller.addEventListener("load", () => atEnd && toEnd(), true);
  addEventListener("resize", () => atEnd && toEnd());
  toEnd();

  const PACE = 1200;
  const TYPING = 4000;
  const shown = () => document.getElementById("mark");
  let asked = null;
  let drawing = false;
  let timer = null;
  let typedAt = -Infinity;

  const again = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches(".composer .reply textarea")) {
      typedAt = event.target.value === "" ? -Infinity : performance.now();
    }
  });

  // who else has this conversation open
  const list = new Intl.ListFormat(document.documentElement.lang);
  const meet = (others) => {
    const line = document.querySelector(".others");
    const typing = others.filter((one) => one.typing).map((one) => one.name);
    const names = typing.length > 0 ? typing : others.map((one) => one.name);
    const { oneHere, manyHere, oneTyping, manyTyping } = line.dataset;
    const [one, many] = typing.length > 0 ? [oneTyping, manyTyping] : [oneHere, manyHere];
    const words = names.length === 0 ? "" : (names.length > 1 ? many : one).replace("{0}", () => list.format(names));
    if (line.textContent !== words) {
      line.textContent = words;
    }
    line.hidden = words === "";
    line.classList.toggle("typing", typing.length > 0);
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
    if (performance.now() - typedAt < TYPING) {
      question.set("typing", "1");
    }
    try {
      const answer = await Shell.ask(`${inbox.dataset.pulse}?${question}`, { signal: AbortSignal.timeout(8000) });
      if (answer.redirected || answer.status === 401) {
        location.reload();
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const { mark, waiting, others } = await answer.json();
      offline.hidden = true;
      Shell.waiting(waiting);
      meet(others);
      if (mark === shown().dataset.mark) {
        asked = null;
      } else if (!drawing) {
        // news that are still news once they were drawn mean that drawing failed: leave it time
        const failed = mark === asked;
        asked = mark;
        drawing = true;
        renewInbox();
        again(failed ? 5 * PACE : PACE);
        return;
      }
      again(PACE);
    } catch {
      offline.hidden = false;
      again(2 * PACE);
    }
  }
  window.inboxDrawn = () => {
    drawing = false;
  };
  document.addEventListener("visibilitychange", () => document.hidden || again(0));
  addEventListener("online", () => again(0));
  again(0);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-toggle-card]")) {
      inbox.classList.toggle("show-card");
    }
  });

  // what follows a closed conversation: the next of the list, else the one above, else the list
  const lines = () => [...document.querySelectorAll(".conversation")];
  const current = () => lines().findIndex((link) => link.getAttribute("aria-current") === "true");
  let following = null;
  document.addEventListener("click", (event) => {
    if (event.target.closest("#handForm\\:close, #replyForm\\:sendAndClose")) {
      const all = lines();
      const now = current();
      const next = now < 0 ? all[0] : (all[now + 1] ?? all[now - 1]);
      following = next?.href ?? document.querySelector(".thread-head .back").href;
    }
  });
  window.inboxGoOn = () => {
    location.href = following;
  };

  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select, dialog") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      lines()[event.key === "j" ? current() + 1 : Math.max(current() - 1, 0)]?.click();
    }
    if (event.key === "x") {
      document.querySelector("[data-pick-mode]").click();
    }
  });

  // several at once: what is ticked stays ticked while the list renews itself
  const picked = new Set();
  const tick = () => {
    document.querySelectorAll("[data-pick]").forEach((box) => {
      box.checked = picked.has(box.dataset.pick);
    });
    document.querySelector("[data-picked]").textContent = picked.size;
    document.getElementById("chosenForm:ids").value = [...picked].join(",");
    inbox.classList.toggle("picked", picked.size > 0);
  };
  document.addEventListener("change", (event) => {
    const box = event.target.closest("[data-pick]");
    if (box) {
      box.checked ? picked.add(box.dataset.pick) : picked.delete(box.dataset.pick);
      tick();
    }
  });
  document.addEventListener("click", (event) => {
    const mode = event.target.closest("[data-pick-mode]");
    if (mode) {
      const picking = inbox.classList.toggle("picking");
      mode.setAttribute("aria-pressed", String(picking));
      if (!picking) {
        picked.clear();
        tick();
      }
    }
  });
  new MutationObserver(tick).observe(document.getElementById("lines"), { childList: true });
  window.inboxPicked = () => {
    picked.clear();
    tick();
  };
})();
