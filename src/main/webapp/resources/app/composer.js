/* The composer of the inbox: what is typed is kept for each conversation, sent once, and never over a colleague's head. */
(() => {
  const inbox = document.querySelector("div.inbox");
  const composer = document.querySelector(".composer");
  if (!inbox || !composer) {
    return;
  }
  const NOTHING = "00000000-0000-0000-0000-000000000000";
  const kept = Shell.draft(inbox.dataset.c);
  const keptNote = Shell.draft(`${inbox.dataset.c}:note`);
  const area = document.getElementById("replyForm:body");
  const field = (name) => document.getElementById(`replyForm:${name}`);
  const newest = () => document.querySelector(".thread")?.dataset.newest || NOTHING;

  const fresh = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  /* A draft begins with its first letter: its own name, and what had been said until then. */
  const begin = () => {
    field("draft").value = fresh();
    field("seen").value = newest();
  };
  const remember = () => {
    if (area.value === "") {
      field("suggested").value = "false";
      field("draft").value = "";
      kept.forget();
      return;
    }
    if (field("draft").value === "") {
      begin();
    }
    const draft = { body: area.value };
    ["draft", "seen", "suggested"].forEach((name) => (draft[name] = field(name).value));
    kept.keep(draft);
  };
  const write = (words) => {
    area.value = words;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  area.addEventListener("input", remember);

  field("draft").value = "";
  field("suggested").value = "false";
  const draft = kept.read();
  if (draft && area.value === "") {
    ["draft", "seen", "suggested"].forEach((name) => (field(name).value = draft[name]));
    area.value = draft.body;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const note = document.getElementById("noteForm:note");
  note.addEventListener("input", () => (note.value === "" ? keptNote.forget() : keptNote.keep(note.value)));
  note.value ||= keptNote.read() ?? "";

  // what was taken leaves the box; what was typed since stays and is a draft of its own
  let pressed = null;
  window.inboxSent = (id, answer = {}) => {
    const box = id && document.getElementById(id);
    if (box && answer.sent !== undefined) {
      field("draft").value = "";
      if (box.value.trim() === answer.sent.trim()) {
        box.value = "";
      }
      document.querySelectorAll(".composer details[open]").forEach((menu) => (menu.open = false));
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (answer.meanwhile) {
      const dialog = document.getElementById("meanwhile");
      dialog.querySelector("p").textContent = answer.meanwhile;
      dialog.returnValue = "";
      dialog.showModal();
      return;
    }
    if (answer.closed) {
      inboxGoOn();
      return;
    }
    box?.focus();
  };
  composer.addEventListener("click", (event) => {
    const button = event.target.closest("#replyForm button[type=submit], #replyForm .ui-button");
    if (button) {
      pressed = button.id;
    }
  });
  document.getElementById("meanwhile").addEventListener("close", (event) => {
    if (event.target.returnValue === "anyway") {
      field("seen").value = "";
      document.getElementById(pressed).click();
    } else {
      // they have read what the colleague wrote
      field("seen").value = newest();
      area.focus();
    }
    remember();
  });

  // reply or note
  const turn = (mode) => {
    composer.dataset.mode = mode;
    composer.querySelectorAll("[data-mode-of]").forEach((tab) => {
      tab.setAttribute("aria-selected", String(tab.dataset.modeOf === mode));
    });
  };
  composer.addEventListener("click", (event) => {
    const mode = event.target.closest("[data-mode-of]");
    if (mode) {
      turn(mode.dataset.modeOf);
      composer.querySelector(`form.${mode.dataset.modeOf} textarea`).focus();
    }
    const idea = event.target.closest("[data-idea]");
    if (idea) {
      field("suggested").value = "true";
      write(idea.dataset.idea);
    }
    if (idea || event.target.closest("[data-no-ideas]")) {
      document.getElementById("replyForm:ideas").replaceChildren();
    }
    const later = event.target.closest("[data-later]");
    if (later) {
      field("sendAt").value = later.dataset.later;
      field("sendLater").focus();
    }
  });

  // they may opt out while somebody is typing: then only notes are left
  const gate = document.getElementById("gate");
  const heed = () => {
    const blocked = document.querySelector("[data-blocked]") !== null;
    if (blocked !== inbox.classList.contains("blocked")) {
      inbox.classList.toggle("blocked", blocked);
      turn(blocked ? "note" : "reply");
    }
  };
  new MutationObserver(heed).observe(gate.parentNode, { childList: true, subtree: true });
  heed();

  // canned replies: a slash at the beginning opens the list, and what follows narrows it
  const list = composer.querySelector(".canned");
  const options = [...list.querySelectorAll("li")];
  const visible = () => options.filter((option) => !option.hidden);
  const choose = (option) => {
    list.hidden = true;
    write(option.querySelector("span").textContent);
  };
  const mark = (index) => {
    visible().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    visible()[index]?.scrollIntoView({ block: "nearest" });
  };
  area.addEventListener("input", () => {
    const wanted = area.value.match(/^\/(\S*)$/);
    options.forEach((option) => {
      option.hidden = !wanted || !option.dataset.shortcut.toLowerCase().startsWith(wanted[1].toLowerCase());
    });
    list.hidden = visible().length === 0;
    mark(0);
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) {
      choose(option);
    }
  });

  composer.addEventListener("keydown", (event) => {
    const box = event.target.closest("textarea");
    if (box && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      box.closest("form").querySelector("button[id$=':send'], button[id$=':keep']").click();
      return;
    }
    if (box !== area || list.hidden) {
      return;
    }
    const shown = visible();
    const now = shown.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark((now + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      choose(shown[Math.max(now, 0)]);
    } else if (event.key === "Escape") {
      list.hidden = true;
    }
  });
})();
