// Makes the inquiry form kinder: a draft that survives a closed page, an error as soon as a field is left, and one
// sending only. Everything it does, the server does too: without this file the form works the same.
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
  form.addEventListener("submit", sendOnce);
  // Back from the next page: the browser shows this one as it was left.
  addEventListener("pageshow", ({ persisted }) => persisted && setBusy(false));
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
}

// Nobody is told off for passing through a field that was never touched.
function check(field) {
  const { required, emailMessage, edited } = field.dataset;
  if (required && (edited !== undefined || field.hasAttribute("aria-invalid"))) {
    const value = field.value.trim();
    const isAddress = !emailMessage || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value);
    show(field, value === "" ? required : isAddress ? "" : emailMessage);
  }
}

function show(field, message) {
  const id = `${field.id}-error`;
  document.getElementById(id)?.remove();
  field.closest(".field").classList.toggle("field--error", message !== "");
  field.removeAttribute("aria-invalid");
  if (message !== "") {
    field.setAttribute("aria-invalid", "true");
    const error = Object.assign(document.createElement("p"), { id, className: "field__error", textContent: message });
    field.before(error);
  }
  const described = [`${field.id}-hint`, id].filter((part) => document.getElementById(part));
  field.setAttribute("aria-describedby", described.join(" "));
  field.toggleAttribute("aria-describedby", described.length > 0);
}

function sendOnce(event) {
  if (form.hasAttribute("data-busy")) {
    event.preventDefault();
  } else {
    setBusy(true);
  }
}

function setBusy(busy) {
  form.toggleAttribute("data-busy", busy);
  form.querySelector("button[type=submit]").textContent = busy ? "Bezig met versturen" : "Verstuur";
}
