// A chart that can be explored, in the place of its picture. Fetched when somebody asks for one.
// Vega draws it; going from figure to figure, by pointer or by keyboard, is done here.

const NEAR = 48;
const LONGEST_TIP = 120;
// What axes may take of the room at first, in CSS pixels.
const AXES = 70;
const open = new WeakMap();
const MOVES = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

// The specification in the page's colours, letters and width.
function dressed(spec, place, width) {
  const style = getComputedStyle(place);
  let text = JSON.stringify(spec);
  for (const [plain, variable] of Object.entries(spec.usermeta.colours)) {
    const colour = style.getPropertyValue(variable).trim();
    if (colour) text = text.replaceAll(`"${plain}"`, `"${colour}"`);
  }
  const made = JSON.parse(text);
  const size = parseFloat(style.fontSize);
  for (const panel of made.vconcat ?? [made]) {
    panel.width = width;
    panel.height *= Math.max(1, size / spec.params[0].value);
  }
  made.params[0].value = size;
  made.config.font = style.fontFamily;
  for (const part of ["axis", "legend"]) {
    Object.assign(made.config[part], { labelFontSize: size, titleFontSize: size });
  }
  made.config.legend.labelLimit = place.clientWidth - 40;
  made.config.title.fontSize = size;
  return made;
}

class Explorer {
  constructor(button, embed, spec) {
    this.button = button;
    this.figure = button.closest("figure");
    this.picture = this.figure.querySelector("svg.ot-chart");
    this.embed = embed;
    this.spec = spec;
    this.at = -1;
    this.build();
  }

  build() {
    const title = this.figure.querySelector(".ot-figure__title").textContent;
    const count = this.spec.usermeta.figures.length;
    const keys = "Point at a figure, or use the arrow keys, Home and End. Escape leads back.";
    this.view = element("div", { "aria-hidden": "true" });
    this.ring = element("div", { class: "ot-explore__ring", hidden: "" });
    this.tip = element("div", { class: "ot-explore__tip", "aria-hidden": "true", hidden: "" });
    this.chart = element(
      "div",
      {
        class: "ot-explore__chart",
        tabindex: "0",
        role: "application",
        "aria-roledescription": "chart",
        "aria-label": `${title}. ${count} figures: the arrow keys lead from one to the next.`,
      },
      this.view,
      this.ring,
      this.tip,
    );
    this.said = element("p", { class: "ot-explore__said", role: "status" }, keys);
    this.host = element("div", { class: "ot-explore" }, this.chart, this.said);
    this.chart.addEventListener("keydown", (event) => this.key(event));
    this.chart.addEventListener("pointermove", (event) => this.pointed(event));
    this.chart.addEventListener("pointerdown", (event) => this.pointed(event));
    this.chart.addEventListener("pointerleave", () => this.unmark());
    // The first figure is shown, and still is the first that an arrow key leads to and says.
    this.chart.addEventListener("focus", () => {
      if (this.at >= 0) return;
      this.mark(0, false);
      this.at = -1;
    });
    this.chart.addEventListener("blur", () => this.unmark());
  }

  async show() {
    const top = this.picture.getBoundingClientRect().top;
    this.picture.before(this.host);
    await this.draw();
    this.picture.classList.add("ot-explored");
    this.stay(top);
    this.width = this.chart.clientWidth;
    // Another width or other colours: it is drawn anew.
    this.resized = new ResizeObserver(() => {
      if (Math.abs(this.chart.clientWidth - this.width) < 2) return;
      this.width = this.chart.clientWidth;
      this.again();
    });
    this.resized.observe(this.chart);
    this.recoloured = new MutationObserver(() => this.again());
    this.recoloured.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    this.chart.focus({ preventScroll: true });
  }

  // The chart stands where the picture stood, though browsers hold on to what is below it.
  stay(top) {
    scrollBy({ top: this.chart.getBoundingClientRect().top - top, behavior: "instant" });
    this.chart.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  again() {
    this.unmark();
    this.queue = (this.queue ?? Promise.resolve()).then(() => this.draw()).catch(() => this.fail());
  }

  async draw() {
    const room = this.chart.clientWidth;
    const first = await this.drawn(room - AXES);
    // What axes and their numbers take shows only once they are drawn.
    const left = room - first.width.baseVal.value - 1;
    if (Math.abs(left) > 1) await this.drawn(Math.max(room / 2, room - AXES + left));
    this.points = [...this.view.querySelectorAll("[class*='figures'][class*='_marks'] > path")];
    if (this.points.length !== this.spec.usermeta.figures.length) throw new Error("figures missing");
  }

  async drawn(width) {
    this.made?.finalize();
    this.made = await this.embed(this.view, dressed(this.spec, this.chart, width), {
      mode: "vega-lite",
      renderer: "svg",
      // Expressions are read, not run as code: the page allows no such thing.
      ast: true,
      actions: false,
      tooltip: false,
      defaultStyle: false,
      hover: false,
    });
    return this.view.querySelector("svg");
  }

  words(at) {
    return this.points[at].getAttribute("aria-label");
  }

  place(at) {
    const box = this.points[at].getBoundingClientRect();
    const chart = this.chart.getBoundingClientRect();
    return [box.x + box.width / 2 - chart.x, box.y + box.height / 2 - chart.y];
  }

  mark(at, aloud = true) {
    this.at = at;
    const [x, y] = this.place(at);
    for (const part of [this.ring, this.tip]) part.hidden = false;
    this.ring.style.translate = `${x}px ${y}px`;
    const words = this.words(at);
    const short = words.length > LONGEST_TIP ? `${words.slice(0, LONGEST_TIP).trim()}…` : words;
    this.tip.textContent = short;
    const room = this.chart.clientWidth - this.tip.offsetWidth;
    const above = y - this.tip.offsetHeight - 14;
    const left = Math.max(0, Math.min(room, x - this.tip.offsetWidth / 2));
    this.tip.style.translate = `${left}px ${above < 0 ? y + 14 : above}px`;
    if (aloud && this.said.textContent !== words) this.said.textContent = words;
  }

  unmark() {
    this.ring.hidden = true;
    this.tip.hidden = true;
  }

  pointed(event) {
    const chart = this.chart.getBoundingClientRect();
    let nearest = -1;
    let least = NEAR;
    this.points.forEach((_, at) => {
      const [x, y] = this.place(at);
      const distance = Math.hypot(event.clientX - chart.x - x, event.clientY - chart.y - y);
      if (distance < least) [nearest, least] = [at, distance];
    });
    if (nearest < 0) this.unmark();
    else if (nearest !== this.at || this.tip.hidden) this.mark(nearest);
  }

  key(event) {
    if (event.key === "Escape") {
      if (this.tip.hidden) close(this.button);
      else this.unmark();
    } else if (event.key === "Home") this.mark(0);
    else if (event.key === "End") this.mark(this.points.length - 1);
    else if (event.key in MOVES) this.mark(this.next(...MOVES[event.key]));
    else return;
    event.preventDefault();
  }

  // The next figure of the same series, or the one nearest to it of the next series; with a single
  // series both ways lead along it.
  next(along, across) {
    const series = this.spec.usermeta.figures;
    const last = this.points.length - 1;
    if (this.at < 0) return 0;
    if (across === 0 || new Set(series).size === 1 || new Set(series).size === series.length) {
      return Math.max(0, Math.min(last, this.at + along + across));
    }
    const own = series[this.at] + across;
    const [x] = this.place(this.at);
    let best = this.at;
    let least = Infinity;
    series.forEach((other, at) => {
      const distance = other === own ? Math.abs(this.place(at)[0] - x) : Infinity;
      if (distance < least) [best, least] = [at, distance];
    });
    return best;
  }

  remove() {
    this.resized?.disconnect();
    this.recoloured?.disconnect();
    this.made?.finalize();
    const top = this.host.getBoundingClientRect().top;
    this.picture.classList.remove("ot-explored");
    this.host.remove();
    const moved = this.picture.getBoundingClientRect().top - top;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
  }

  fail() {
    close(this.button);
    complain(this.button);
  }
}

function complain(button) {
  const told = button.parentElement.querySelector("[role=status]");
  told.textContent = "The chart could not be loaded. The picture shows the same figures.";
}

function close(button) {
  const held = document.activeElement;
  const explorer = open.get(button);
  open.delete(button);
  if (explorer.host.contains(held)) button.focus();
  explorer.remove();
  button.textContent = "Explore the figures";
}

// Turns the chart beside the button from picture to explorable and back.
export async function toggle(button) {
  if (open.has(button)) return close(button);
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  let explorer = null;
  try {
    const [engine, spec] = await Promise.all([
      import(new URL(button.dataset.otEngine, document.baseURI)),
      fetched(new URL(button.dataset.otExplore, document.baseURI)),
    ]);
    explorer = new Explorer(button, engine.default, spec);
    await explorer.show();
    open.set(button, explorer);
    button.textContent = "Back to the picture";
  } catch {
    explorer?.remove();
    complain(button);
  } finally {
    button.removeAttribute("aria-busy");
  }
}
