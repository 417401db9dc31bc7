// Recalculates the year when a choice changes. Without it the button of the form does the same.
const form = document.getElementById("plan-form");
const result = document.getElementById("jullie-jaar");
const status = document.getElementById("plan-status");
let running = null;
let waiting = 0;

// What depends on the region and the month besides the result: the weeks of advice, and the links about own days.
const parts = ["plan-advice", "plan-own"];

// The answer is the page itself: the browser reads it as a document, and its parts take the place of those that are
// shown. What stands in the fields stays as it is, and so does the focus.
function recalculate() {
  running?.abort();
  const request = new XMLHttpRequest();
  running = request;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  request.open("GET", `${form.getAttribute("action")}?${query}`);
  request.responseType = "document";
  request.addEventListener("load", () => show(request));
  request.addEventListener("error", () => tell("Het rekenen lukt nu niet. Kies 'Plan het jaar' om het opnieuw te proberen."));
  request.send();
}

function show({ response, responseURL, status: code }) {
  const summary = response?.getElementById("fouten");
  const next = response?.getElementById(result.id);
  if (summary) {
    // The errors stand where the year was: what is wrong must not look like a plan.
    const notice = document.createElement("div");
    notice.className = "notice notice--warning";
    notice.append(...Array.from(summary.childNodes, (node) => document.importNode(node, true)));
    result.replaceChildren(notice);
  } else if (next && code === 200) {
    fill(result, next);
    for (const [here, there] of parts.map((id) => [document.getElementById(id), response.getElementById(id)])) {
      if (here && there && !here.contains(document.activeElement)) {
        fill(here, there);
      }
    }
    history.replaceState(null, "", responseURL);
    document.title = response.title;
  } else {
    tell("Het rekenen lukt nu niet. Kies 'Plan het jaar' om het opnieuw te proberen.");
    return;
  }
  tell(result.querySelector("h2")?.textContent ?? "");
}

function fill(here, there) {
  here.replaceChildren(...Array.from(there.childNodes, (node) => document.importNode(node, true)));
}

// Only the outcome is said aloud. The year itself is long, and stands there to be read.
function tell(text) {
  status.textContent = text;
}

form.addEventListener("change", () => {
  clearTimeout(waiting);
  waiting = setTimeout(recalculate, 150);
});
