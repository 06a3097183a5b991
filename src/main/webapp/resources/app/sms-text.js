/* How a text travels; the browser's copy of messaging.SmsText, so that the count follows every key. */
const SmsText = (() => {
  const BASIC = new Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
  );
  const EXTENSION = new Set("\f^{}\\[~]|€");
  const GSM = { label: "GSM-7", alone: 160, together: 153 };
  const UCS = { label: "UCS-2", alone: 70, together: 67 };

  const of = (body) => {
    let forcing = null;
    for (const character of body) {
      if (!BASIC.has(character) && !EXTENSION.has(character)) {
        forcing = character;
        break;
      }
    }
    const encoding = forcing === null ? GSM : UCS;
    const cost = (character) => (forcing === null ? (EXTENSION.has(character) ? 2 : 1) : character.length);
    let units = 0;
    let packed = 1;
    let inSegment = 0;
    for (const character of body) {
      const its = cost(character);
      units += its;
      if (inSegment + its > encoding.together) {
        packed++;
        inSegment = 0;
      }
      inSegment += its;
    }
    const segments = units <= encoding.alone ? 1 : packed;
    const room = segments === 1 ? encoding.alone : segments * encoding.together;
    return { encoding: encoding.label, units, segments, room, forcing };
  };

  const filled = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (place, number) => values[number]);

  /* phrases come with the page, in the language of the reader */
  const words = (body, phrases) => {
    if (body === "") {
      return "";
    }
    const text = of(body);
    const count = filled(text.segments === 1 ? phrases.one : phrases.many, text.units, text.room, text.segments);
    return text.forcing === null ? count : filled(phrases.dear, count, text.forcing);
  };

  /* every textarea with data-sms shows its count in the is:counter of it */
  const show = (area) => {
    const output = document.querySelector(`output[for="${area.id}"]`);
    if (output) {
      output.textContent = words(area.value, output.dataset);
      output.classList.toggle("dear", area.value !== "" && of(area.value).forcing !== null);
    }
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea[data-sms]")) {
      show(event.target);
    }
  });
  document.querySelectorAll("textarea[data-sms]").forEach(show);
  return { of, words, show };
})();
