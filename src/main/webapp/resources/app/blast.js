/*
 * A campaign that is being written survives a reload and the back button: until it is saved, its name and text stay with this
 * entry of the tab's history, so that the next new campaign begins empty; from then on the address names the saved draft.
 */
(() => {
  const form = document.getElementById("blast");
  const field = (name) => document.getElementById(`blast:${name}`);
  const isNew = () => !new URLSearchParams(location.search).has("id");
  const { person, brand } = document.documentElement.dataset;
  const writer = `${person} ${brand}`;
  const written = () => (history.state?.writer === writer ? history.state.words : {});

  const fill = () =>
    Object.entries(written()).forEach(([name, words]) => {
      const box = field(name);
      if (box && box.value === "") {
        box.value = words;
        ["input", "change"].forEach((event) => box.dispatchEvent(new Event(event, { bubbles: true })));
      }
    });

  form.addEventListener("input", (event) => {
    const name = ["name", "text"].find((known) => event.target === field(known));
    if (name && isNew()) {
      history.replaceState({ writer, words: { ...written(), [name]: event.target.value } }, "");
    }
  });

  new MutationObserver(() => {
    const saved = field("all").dataset.campaign;
    if (saved && isNew()) {
      history.replaceState(null, "", `?id=${saved}`);
    }
    fill();
  }).observe(form, { childList: true });
  fill();
})();
