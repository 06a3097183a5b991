/*
 * A sequence that is being written survives a reload and the back button: until it is saved, its name, its steps and whom it
 * is for stay with this entry of the tab's history, and the address says how many steps they are; from then on it names the
 * saved draft.
 */
(() => {
  const form = document.getElementById("drip");
  const boxes = () => [
    ...form.querySelectorAll("[id='drip:name'], [id='drip:segment'], .sequence :is(input, select, textarea)"),
  ];
  const address = () => new URLSearchParams(location.search);
  const isNew = () => !address().has("id");
  const { person, brand } = document.documentElement.dataset;
  const writer = `${person} ${brand}`;

  const keep = () => {
    const question = address();
    question.set("steps", form.querySelectorAll(".sequence > li").length);
    const words = Object.fromEntries(boxes().map((box) => [box.id, box.value]));
    history.replaceState({ writer, words }, "", `?${question}`);
  };

  const fill = () => {
    const words = history.state?.writer === writer ? history.state.words : {};
    const stale = boxes().filter((box) => box.id in words && box.value !== words[box.id]);
    stale.forEach((box) => (box.value = words[box.id]));
    stale.forEach((box) =>
      ["input", "change"].forEach((event) => box.dispatchEvent(new Event(event, { bubbles: true }))),
    );
  };

  if (isNew()) {
    fill();
  }
  ["input", "change"].forEach((event) => form.addEventListener(event, () => isNew() && keep()));
  new MutationObserver(() => {
    const saved = document.getElementById("drip:all").dataset.campaign;
    if (saved && isNew()) {
      history.replaceState(null, "", `?id=${saved}`);
    } else if (isNew()) {
      keep();
    }
  }).observe(form, { childList: true });
})();
