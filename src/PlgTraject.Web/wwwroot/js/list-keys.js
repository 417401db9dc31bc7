// Keys for a list or a board of leads: j and k go from row to row, / to the search, ? tells which keys there are. Enter
// opens the row by itself, since its link has the focus. Whoever speaks to the computer can switch them off.
const store = "plg-toetsen";
const hint = document.getElementById("toetsen");
const help = document.getElementById("toetsen-hulp");
const toggle = document.getElementById("toetsen-uit");
const [opener] = hint.children;

// Private windows and strict settings refuse the store. Then the keys are on, until the page is left.
const attempt = (use) => { try { return use(); } catch { return null; } };
let isOff = attempt(() => localStorage.getItem(store)) === "uit";

const acts = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.getElementById("zoek").select(),
  "?": () => help.showModal(),
};

function step(by) {
  const rows = [...document.querySelectorAll("[data-row]")].filter((row) => row.checkVisibility());
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by;
  const link = rows[next]?.querySelector("a[id]");
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest" });
}

function show() {
  hint.hidden = false;
  hint.classList.toggle("keys--off", isOff);
  toggle.textContent = isOff ? "Zet de toetsen aan" : "Zet de toetsen uit";
}

// A letter that is typed into something stays there, and a letter with another key is of the browser or the system.
const isTyping = ({ target }) => target.closest?.("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
  if (act && !isOff && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented
    && !event.isComposing && !isTyping(event) && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    act();
  }
});

opener.addEventListener("click", () => help.showModal());
toggle.addEventListener("click", () => {
  isOff = !isOff;
  attempt(() => isOff ? localStorage.setItem(store, "uit") : localStorage.removeItem(store));
  show();
});
show();
