// Says whether the phone is answered now. The page says the opening hours without it.
const place = document.getElementById("open-now");
const workdays = ["Mon", "Tue", "Wed", "Thu", "Fri"];

// Day and time on a Dutch clock, wherever the visitor is. "en-GB" gives names and 24 hours to compare, not to show.
const dutchClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

const asRead = (time) => `${time.replace(/^0/, "").replace(":", ".")} uur`;

function show() {
  const { opens, closes } = place.dataset;
  const parts = Object.fromEntries(dutchClock.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  const now = `${parts.hour}:${parts.minute}`;
  const today = workdays.indexOf(parts.weekday);

  const open = today >= 0 && now >= opens && now < closes;
  place.classList.toggle("open-now--open", open);
  if (open) {
    // Which days off the office keeps is not known here.
    place.textContent = `Je kunt nu bellen, tot ${asRead(closes)}. Een feestdag kan anders zijn.`;
  } else {
    const again = today >= 0 && now < opens ? "vandaag" : today >= 0 && today < 4 ? "morgen" : "maandag";
    place.textContent = `Nu zijn we niet bereikbaar. Bel ${again} vanaf ${asRead(opens)}, of mail.`;
  }
}

show();
setInterval(show, 60_000);
