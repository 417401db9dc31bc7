// Recalculates the year when a choice changes. Without it the button of the form does the same.
const form = document.getElementById("plan-form");
const result = document.getElementById("jullie-jaar");
let running = null;

// The answer is the page itself: the browser reads it as a document, and the part with the result takes the place of
// the one that is shown. What stands in the fields stays as it is.
function recalculate() {
  running?.abort();
  const request = new XMLHttpRequest();
  running = request;
  const query = new URLSearchParams(new FormData(form));
  request.open("GET", `${form.getAttribute("action")}?${query}`);
  request.responseType = "document";
  request.addEventListener("load", () => {
    const next = request.response?.getElementById(result.id);
    if (!next || request.status !== 200) {
      return;
    }
    result.replaceChildren(...Array.from(next.childNodes, (node) => document.importNode(node, true)));
    history.replaceState(null, "", request.responseURL);
    document.title = request.response.title;
  });
  request.send();
}

let waiting = 0;
form.addEventListener("change", () => {
  clearTimeout(waiting);
  waiting = setTimeout(recalculate, 150);
});
