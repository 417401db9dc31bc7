// Makes the inquiry form kinder: a draft that survives a closed page, an error as soon as a field is left, nothing sent
// that lacks what is needed, and one sending only. The server judges all of it again: without this file the form works
// the same.
const key = "plg-vraag";
const form = document.getElementById("inquiry-form");
const token = "__RequestVerificationToken";

// Private windows and strict settings refuse the store. Then there is no draft, and the form works on.
const attempt = (use) => { try { return use(); } catch { return null; } };

if (document.getElementById("inquiry-done")) {
  attempt(() => sessionStorage.removeItem(key));
}

if (form) {
  restore();
  form.addEventListener("input", ({ target }) => {
    target.dataset.edited = "";
    remember();
    if (target.hasAttribute("aria-invalid")) {
      check(target);
    }
  });
  form.addEventListener("focusout", ({ target }) => check(target));
  form.addEventListener("submit", send);
  addEventListener("pageshow", ({ persisted }) => {
    // Back from the next page: the browser shows this one as it was left, with what was typed.
    openFilled();
    if (persisted) {
      setBusy(false);
    }
  });
}

function remember() {
  const typed = [...new FormData(form)].filter(([name]) => name !== token);
  attempt(() => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed))));
}

// Only what is empty is filled: what the server sent back, or the browser remembered, is newer than the draft.
function restore() {
  const draft = attempt(() => JSON.parse(sessionStorage.getItem(key))) ?? {};
  for (const [name, value] of Object.entries(draft)) {
    const field = form.elements.namedItem(name);
    if (field && !field.value) {
      field.value = value;
    }
  }
  openFilled();
}

// What is filled in must not stay unseen.
function openFilled() {
  for (const part of form.querySelectorAll("details")) {
    part.open ||= [...part.querySelectorAll("input, select")].some(
      ({ type, checked, value }) => type === "radio" ? checked : value !== "");
  }
}

// Nobody is told off for passing through a field that was never touched, until the form is sent. Looser than the server,
// so that nothing is held back that it would take.
function check(field, isSent = false) {
  const { required, emailMessage, edited } = field.dataset;
  if (!required || !(isSent || edited !== undefined || field.hasAttribute("aria-invalid"))) {
    return "";
  }
  const value = field.value.trim();
  // Somewhere in it, because the server takes "Jan <jan@school.nl>" too, and other signs than those of ASCII.
  const isAddress = !emailMessage || /[^\s@][@＠﹫][^\s@]+[.。．｡][^\s@]{2,}/.test(value);
  const message = value === "" ? required : isAddress ? "" : emailMessage;
  show(field, message);
  return message;
}

function show(field, message) {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  field.closest(".field").classList.toggle("field--error", message !== "");
  field.removeAttribute("aria-invalid");
  if (message !== "") {
    field.setAttribute("aria-invalid", "true");
    field.before(make("p", { id, className: "field__error" }, message));
  }
  const described = [`${field.id}-hint`, id].filter((part) => document.getElementById(part));
  field.setAttribute("aria-describedby", described.join(" "));
  field.toggleAttribute("aria-describedby", described.length > 0);
}

function send(event) {
  if (form.hasAttribute("data-busy") || hold()) {
    event.preventDefault();
  } else {
    setBusy(true);
  }
}

// Shows what the server would answer. Its answer belongs to a post: a step back to it asks to send the form again.
function hold() {
  const wrong = [...form.elements].map((field) => [field, check(field, true)]).filter(([, message]) => message);
  if (wrong.length === 0) {
    return false;
  }
  const items = wrong.map(([field, message]) => make("li", {}, make("a", { href: `#${field.id}` }, message)));
  const summary = make("div", { id: "fouten", className: "error-summary", tabIndex: -1 },
    make("h2", {}, form.dataset.summary), make("ul", {}, ...items));
  summary.setAttribute("role", "alert");
  document.getElementById(summary.id)?.remove();
  form.parentElement.before(summary);
  document.title = `Fout: ${document.title.replace(/^Fout: /, "")}`;
  summary.focus();
  return true;
}

function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

function setBusy(busy) {
  form.toggleAttribute("data-busy", busy);
  form.querySelector("button[type=submit]").textContent = busy ? "Bezig met versturen" : "Verstuur";
}
