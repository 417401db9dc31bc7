// Stores what is being written to a school a moment after the last key, so that a browser that dies loses nothing. The
// buttons of the form store it too: without this file it works the same.
const form = document.getElementById("answer");
const stored = document.getElementById("answer-stored");
const pause = 2000;
let timer = 0;
let saving = null;

form.addEventListener("input", ({ target }) => {
  clearTimeout(timer);
  if (target.type !== "file") {
    timer = setTimeout(save, pause);
  }
});

form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  // The version on the page is that of the last time it was stored, which may be under way.
  if (saving) {
    event.preventDefault();
    await saving;
    form.requestSubmit(event.submitter);
  }
});

function save() {
  saving ??= post().finally(() => { saving = null; });
}

async function post() {
  const data = new FormData(form);
  data.delete("Files");
  data.set("act", "stil");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (answer.status === 409) {
      stored.textContent = "Niet bewaard: dit concept is in een ander venster gewijzigd.";
    } else if (answer.ok && !answer.redirected) {
      form.elements.namedItem("Version").value = (await answer.json()).version;
      stored.textContent = `Bewaard om ${new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" })}`;
    } else {
      stored.textContent = "Niet bewaard. Kijk of je nog ingelogd bent.";
    }
  } catch {
    stored.textContent = "Niet bewaard: er is geen verbinding. Je tekst staat nog in dit venster.";
    timer = setTimeout(save, pause * 5);
  }
}
