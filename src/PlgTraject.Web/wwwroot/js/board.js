// Lets a card be dragged to another column with a mouse. It fills in and sends the form that stands on the card, so that
// the server judges both ways alike: what it refuses stands in its old column again, with the reason.
const columns = document.querySelectorAll("[data-status]");
let dragged = null;

for (const card of document.querySelectorAll(".card")) {
  const form = card.querySelector("form");
  if (form) {
    card.draggable = true;
    card.addEventListener("dragstart", (event) => {
      dragged = card;
      card.classList.add("card--dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    });
    card.addEventListener("dragend", () => {
      dragged = null;
      card.classList.remove("card--dragged");
      mark(null);
    });
  }
}

for (const column of columns) {
  column.addEventListener("dragover", (event) => {
    if (dragged && !column.contains(dragged)) {
      event.preventDefault();
      mark(column);
    }
  });
  column.addEventListener("drop", (event) => {
    if (dragged && !column.contains(dragged)) {
      event.preventDefault();
      const form = dragged.querySelector("form");
      form.elements.namedItem("naar").value = column.dataset.status;
      form.requestSubmit();
    }
  });
}

function mark(column) {
  for (const one of columns) {
    one.classList.toggle("board__column--target", one === column);
  }
}
