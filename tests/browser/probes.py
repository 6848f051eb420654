"""What the browser is asked about a page: each probe gives what is wrong, one line each."""

# Shared by the probes: what is shown, how an element is named, colours over what lies below them.
_HELP = """
const shown = (e) => e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
  && e.getClientRects().length > 0;
const hiddenForSight = (e) => getComputedStyle(e).clipPath === "inset(50%)"
  || (e.parentElement && e.parentElement !== document.body && hiddenForSight(e.parentElement));
const words = (e) => (e.textContent || e.getAttribute("aria-label") || "").trim()
  .replace(/\\s+/g, " ").slice(0, 40);
const named = (e) => `${[e.tagName.toLowerCase(), ...e.classList].join(".")} “${words(e)}”`;
const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const rgba = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const over = (top, below) => top.slice(0, 3).map(
  (c, i) => (c * top[3] + below[i] * (255 - top[3])) / 255);
const ground = (e) => {
  const layers = [];
  for (let at = e; at; at = at.parentElement)
    layers.push(rgba(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
};
const luminance = (colour) => colour.map((c) => c / 255)
  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
"""


def _probe(body: str) -> str:
    return f"() => {{{_HELP}{body}}}"


STRUCTURE = _probe("""
const wrong = [];
let before = 0;
for (const h of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
  if (!shown(h)) continue;
  const level = Number(h.tagName[1]);
  if (level > before + 1) wrong.push(`from h${before} to h${level}: ${named(h)}`);
  before = level;
}
for (const [what, selector] of Object.entries({
  "one banner": "body > header",
  "one main": "main, [role=main]",
  "one footer": "footer.md-footer",
})) {
  const count = document.querySelectorAll(selector).length;
  if (count !== 1) wrong.push(`${what}: there are ${count}`);
}
const names = [...document.querySelectorAll("nav")].map((n) => n.getAttribute("aria-label")
  || document.getElementById(n.getAttribute("aria-labelledby"))?.textContent || "");
if (names.some((n) => !n) || new Set(names).size < names.length) wrong.push(`navigation: ${names}`);
for (const table of document.querySelectorAll("table")) {
  const handWritten = !table.classList.contains("ot-table");
  if (!handWritten && !table.caption?.textContent.trim()) wrong.push(`no caption: ${named(table)}`);
  for (const th of table.querySelectorAll("th"))
    if (!handWritten && !th.scope) wrong.push(`no scope: ${named(th)}`);
}
for (const e of document.querySelectorAll("body *")) {
  const style = getComputedStyle(e);
  const scrolls = /auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
  if (!scrolls || !shown(e) || hiddenForSight(e)) continue;
  const name = e.getAttribute("aria-label") || document.getElementById(
    e.getAttribute("aria-labelledby"))?.textContent;
  if (e.tabIndex < 0 || !name || !e.getAttribute("role"))
    wrong.push(`scrolls unnamed: ${named(e)}`);
}
return wrong;
""")
"""Headings that skip a level, landmarks, captions, scopes, frames that scroll."""

FOCUS = _probe("""
const e = document.activeElement;
if (!e || e === document.body) return null;
const style = getComputedStyle(e);
const wrong = [];
const wide = parseFloat(style.outlineWidth);
if (style.outlineStyle === "none" || wide < 2) {
  wrong.push(`outline ${style.outlineStyle} ${wide}px`);
} else {
  const below = ground(parseFloat(style.outlineOffset) < 0 ? e : e.parentElement);
  const drawn = contrast(over(rgba(style.outlineColor), below), below);
  if (drawn < 3) wrong.push(`outline of contrast ${drawn.toFixed(2)}`);
}
const box = e.getBoundingClientRect();
const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
if (!seen) wrong.push("out of sight");
else {
  // The middle of what is in view: is anything else drawn over it?
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const first = e.getClientRects()[0];
  const top = document.elementFromPoint(x, y);
  const one = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
  const free = (t) => t && (e.contains(t) || t.contains(e));
  if (!free(top) && !free(one)) wrong.push(`covered by ${top ? named(top) : "nothing"}`);
}
e.dataset.otTabbed = "yes";
return wrong.map((w) => `${named(e)}: ${w}`);
""")
"""Of the element in focus: null for none, else what is wrong with how its focus shows."""

UNREACHED = _probe("""
return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((e) => shown(e) && !e.disabled && e.tabIndex >= 0 && !e.dataset.otTabbed).map(named);
""")
"""After tabbing through: what can be used and was never in focus."""

TARGETS = _probe("""
const every = [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((e) => shown(e) && !hiddenForSight(e) && !e.classList.contains("ot-skip"));
// In a sentence: other words stand beside it in its line's block.
const inSentence = (e) => {
  if (getComputedStyle(e).display !== "inline") return false;
  let block = e.parentElement;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  return block.textContent.trim().length > e.textContent.trim().length + 1;
};
const boxes = every.map((e) => ({e, box: e.getBoundingClientRect()}));
const small = boxes.filter(({e, box}) => (box.width < 23.9 || box.height < 23.9) && !inSentence(e));
const wrong = [];
for (const {e, box} of small) {
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const near = boxes.find((other) => {
    if (other.e === e) return false;
    const o = other.box;
    const dx = Math.max(o.left - x, 0, x - o.right), dy = Math.max(o.top - y, 0, y - o.bottom);
    if (Math.hypot(dx, dy) < 12) return true;
    const tiny = o.width < 24 || o.height < 24;
    return tiny && Math.hypot(o.left + o.width / 2 - x, o.top + o.height / 2 - y) < 24;
  });
  if (near) wrong.push(`${named(e)}: ${box.width.toFixed()}×${box.height.toFixed()}, `
    + `beside ${named(near.e)}`);
}
return wrong;
""")
"""Targets under 24 by 24 that no other rule of WCAG 2.5.8 lets pass: in a sentence, or apart."""

LOSSES = _probe("""
const wrong = [];
const wide = document.documentElement.scrollWidth;
if (wide > innerWidth) wrong.push(`the page is ${wide} wide, the screen ${innerWidth}`);
const framed = (e) => {
  for (let at = e.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
      return true;
  return false;
};
for (const e of document.querySelectorAll("body *")) {
  if (!shown(e) || hiddenForSight(e) || e.closest("svg, .ot-skip")) continue;
  const style = getComputedStyle(e);
  const cut = (axis, whole, room) => /hidden|clip/.test(axis) && whole > room + 2;
  if (cut(style.overflowX, e.scrollWidth, e.clientWidth)
    || cut(style.overflowY, e.scrollHeight, e.clientHeight)) wrong.push(`cut off: ${named(e)}`);
  const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const box = e.getBoundingClientRect();
  if (text && (box.right > innerWidth + 1 || box.left < -1) && !framed(e))
    wrong.push(`beyond the edge: ${named(e)}`);
}
return wrong;
""")
"""Words cut off, beyond the edge of the screen, or a page that scrolls sideways."""

MOTION = _probe("""
const still = (list) => list.split(",").every((t) => parseFloat(t) === 0);
return [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  return !still(style.transitionDuration) || style.animationName !== "none"
    || style.scrollBehavior === "smooth";
}).map(named);
""")
"""What would move."""

STATUSES = _probe("""
const wrong = [];
const statuses = document.querySelectorAll(".ot-status, .ot-rating, .ot-travel");
for (const e of statuses) {
  if (!shown(e)) continue;
  const shape = e.querySelector("svg, [aria-hidden='true']");
  const word = [...e.childNodes].filter((n) => n !== shape).map((n) => n.textContent).join("");
  if (word.trim().length < 2) wrong.push(`no word: ${named(e)}`);
  if (shape && !shown(shape)) wrong.push(`no shape: ${named(e)}`);
  if (shape) {
    const below = ground(e);
    const drawn = contrast(over(rgba(getComputedStyle(shape).color), below), below);
    if (drawn < 3) wrong.push(`shape of contrast ${drawn.toFixed(2)}: ${named(e)}`);
  }
}
return wrong;
""")
"""Statuses that lack a word, or whose shape cannot be seen."""
