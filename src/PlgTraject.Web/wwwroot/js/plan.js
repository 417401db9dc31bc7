// Recalculates the year when a choice changes. Without it the button of the form does the same.
const form = document.getElementById("plan-form");
const result = document.querySelector(".plan-result");
const status = document.getElementById("plan-status");
const bar = document.getElementById("plan-bar");
let running = null;
let waiting = 0;

// What depends on the choices besides the result: the weeks of advice, the links about own days, and the plan that the
// form takes along.
const parts = ["plan-advice", "plan-own", "plan-carried"];

// The answer is the page itself: the browser reads it as a document, and its parts take the place of those that are
// shown. What stands in the fields stays as it is, and so does the focus.
function recalculate() {
  running?.abort();
  const request = new XMLHttpRequest();
  running = request;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  request.open("GET", `${form.getAttribute("action")}?${query}`);
  request.responseType = "document";
  request.timeout = 15000;
  request.addEventListener("load", () => show(request));
  request.addEventListener("error", fail);
  request.addEventListener("timeout", fail);
  request.send();
}

function show({ response, responseURL, status: code }) {
  const summary = response?.getElementById("fouten");
  const next = response?.querySelector(".plan-result");
  if (summary) {
    replace(...Array.from(summary.childNodes, (node) => document.importNode(node, true)));
  } else if (next && code === 200) {
    document.querySelector(".plan-broken")?.remove();
    result.id = next.id;
    fill(result, next);
    for (const [here, there] of parts.map((id) => [document.getElementById(id), response.getElementById(id)])) {
      if (here && there && !here.contains(document.activeElement)) {
        fill(here, there);
      }
    }
    history.replaceState(null, "", responseURL);
    document.title = response.title;
  } else {
    fail();
    return;
  }
  tell(result.querySelector("h2")?.textContent ?? "");
}

function fill(here, there) {
  here.replaceChildren(...Array.from(there.childNodes, (node) => document.importNode(node, true)));
}

// What is wrong stands where the year was: the plan of other choices must not look like the answer. The form still
// takes that plan along.
function replace(...content) {
  const notice = document.createElement("div");
  notice.className = "notice notice--warning";
  notice.append(...content);
  result.replaceChildren(notice);
}

function fail() {
  const [heading, text] = [document.createElement("h2"), document.createElement("p")];
  heading.textContent = "Het rekenen lukt nu niet";
  text.textContent = "Heb je verbinding? Kies 'Plan het jaar' om het opnieuw te proberen. Je keuzes en je plan zijn er nog.";
  replace(heading, text);
  tell(heading.textContent);
}

// Only the outcome is said aloud. The year itself is long, and stands there to be read. On a phone it stands below the
// form: the bar says that there is something new.
function tell(text) {
  status.textContent = text;
  bar.firstElementChild.textContent = text;
  bar.hidden = text === "";
}

form.addEventListener("change", () => {
  clearTimeout(waiting);
  waiting = setTimeout(recalculate, 150);
});
