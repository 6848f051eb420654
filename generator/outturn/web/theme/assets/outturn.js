// Menu, colours and search. Pages read without any of it; nothing is fetched until it is asked for.

const KEPT = "outturn-colours";
const SCHEMES = ["auto", "light", "dark"];
const SCHEME_WORDS = { auto: "as on this device", light: "light", dark: "dark" };

function kept() {
  try {
    return localStorage.getItem(KEPT) ?? "auto";
  } catch {
    return "auto";
  }
}

function keep(scheme) {
  try {
    if (scheme === "auto") localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, scheme);
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function colours() {
  const button = document.querySelector(".ot-colours");
  const device = matchMedia("(prefers-color-scheme: dark)");
  let scheme = kept();
  const show = () => {
    const dark = scheme === "auto" ? device.matches : scheme === "dark";
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    const next = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length];
    const words = `Colours: ${SCHEME_WORDS[scheme]}. Change to ${SCHEME_WORDS[next]}`;
    button.setAttribute("aria-label", words);
    button.title = words;
    for (const icon of button.children) icon.hidden = icon.dataset.otScheme !== scheme;
  };
  button.addEventListener("click", () => {
    scheme = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length];
    keep(scheme);
    show();
  });
  device.addEventListener("change", show);
  let unfolded = [];
  // Paper is light, and an address that climbs to another folder would tell its reader nothing.
  addEventListener("beforeprint", () => {
    document.body.dataset.mdColorScheme = "default";
    for (const link of document.querySelectorAll('article a[href^=".."]')) {
      link.dataset.otAddress = link.href;
    }
    // What is folded away on a screen cannot be unfolded on paper.
    unfolded = [...document.querySelectorAll(".ot-folded details:not([open])")];
    for (const folded of unfolded) folded.open = true;
  });
  addEventListener("afterprint", () => {
    show();
    for (const folded of unfolded) folded.open = false;
    unfolded = [];
  });
  button.hidden = false;
  show();
}

function menu() {
  const button = document.querySelector(".ot-menu-button");
  const drawer = document.getElementById("__drawer");
  const nav = document.getElementById("ot-menu");
  if (!nav) return;
  const set = (open) => {
    drawer.checked = open;
    button.setAttribute("aria-expanded", String(open));
    if (open) nav.querySelector("a")?.focus();
    else button.focus();
  };
  button.addEventListener("click", () => set(!drawer.checked));
  drawer.addEventListener("change", () => set(drawer.checked));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) set(false);
  });
  // What the open menu lies over must not be in focus behind it.
  nav.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    if (!drawer.checked || !to || nav.contains(to) || to === button) return;
    drawer.checked = false;
    button.setAttribute("aria-expanded", "false");
  });
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// The index marks what it found in an excerpt with <mark> and escapes the rest; it is read as text
// all the same, so that nothing on a page can become markup here.
function excerpt(html) {
  const read = new DOMParser().parseFromString(html, "text/html").body;
  const line = element("p", { class: "ot-search__excerpt" });
  for (const part of read.childNodes) {
    line.append(part.nodeName === "MARK" ? element("mark", {}, part.textContent) : part.textContent);
  }
  return line;
}

function found(page) {
  const link = element("a", { href: page.url }, page.meta.title ?? page.url);
  const item = element("li", {}, link);
  if (page.meta.within) item.append(element("p", { class: "ot-search__within" }, page.meta.within));
  item.append(excerpt(page.excerpt));
  return item;
}

// For a word that it lacks the index gives the pages of the longest beginning that it has ("tot" for
// "Tottenham"), however short. A page is an answer when each word asked for begins like one of its
// own: by half, since the index goes by stems ("policies" finds "policy"), and numbers in full.
function answers(page, asked) {
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const text = `${page.meta.title ?? ""} ${page.content}`;
  const words = new Set(text.split(/\s+/).map(plain));
  for (const part of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) words.add(part);
  return asked.split(/\s+/).every((word) => {
    const whole = plain(word);
    const enough = /\p{N}/u.test(whole) ? whole.length : Math.max(3, Math.floor(whole.length / 2));
    const beginning = whole.slice(0, enough);
    return [...words].some((own) => own.startsWith(beginning));
  });
}

const SHOWN = 10;

// A search box and its results, inside the element that names the index.
function searchHere(place) {
  const id = `ot-query-${place.closest("dialog") ? "dialog" : "page"}`;
  const input = element("input", { id, name: "q", enterkeyhint: "search", autocomplete: "off" });
  const label = element("label", { for: id }, "Words, a number (KPI 4) or a name");
  const status = element("p", { class: "ot-search__status", role: "status" });
  const results = element("ol", { class: "ot-search__results" });
  const form = element("form", { role: "search" }, label, input);
  place.replaceChildren(form, status, results);

  let engine = null;
  let latest = 0;
  const load = () => {
    engine ??= import(new URL(place.dataset.otSearchHere, location.href)).then(async (index) => {
      await index.options({ excerptLength: 24 });
      await index.init();
      return index;
    });
    return engine;
  };
  const search = async () => {
    const turn = (latest += 1);
    const words = input.value.trim();
    if (!words) {
      status.textContent = "";
      results.replaceChildren();
      return;
    }
    try {
      const answer = await (await load()).search(words);
      const best = await Promise.all(answer.results.slice(0, SHOWN).map((r) => r.data()));
      if (turn !== latest) return;
      const pages = best.filter((page) => answers(page, words));
      const count = pages.length ? answer.results.length : 0;
      const more = count > SHOWN ? `; the first ${SHOWN} are shown` : "";
      status.textContent = count
        ? `${count} ${count === 1 ? "page" : "pages"} for “${words}”${more}`
        : `Nothing found for “${words}”`;
      results.replaceChildren(...pages.map(found));
    } catch {
      engine = null;
      status.textContent = "The search could not be loaded. Try again.";
    }
  };
  let waiting = 0;
  // What goes wrong here is said when the reader has typed something to look for.
  input.addEventListener("focus", () => load().catch(() => (engine = null)), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  return { input, search };
}

function searchDialog() {
  const dialog = document.getElementById("ot-search");
  let box = null;
  const open = () => {
    box ??= searchHere(dialog.querySelector("[data-ot-search-here]"));
    dialog.showModal();
    box.input.focus();
    box.input.select();
  };
  dialog.querySelector("[data-ot-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  for (const link of document.querySelectorAll("a[data-ot-search]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
}

function searchPage() {
  const place = document.querySelector("article [data-ot-search-here]");
  if (!place) return;
  const box = searchHere(place);
  box.input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.input.value) box.search();
}

// A chart's picture can be explored; what that takes is fetched when somebody asks for it.
function charts() {
  for (const button of document.querySelectorAll("[data-ot-explore]")) {
    button.hidden = false;
    const told = element("p", { class: "ot-uses__told", role: "status" });
    button.after(told);
    button.addEventListener("click", async () => {
      told.textContent = "";
      try {
        await (await import("./chart.js")).toggle(button);
      } catch {
        told.textContent = "The chart could not be loaded. The picture shows the same figures.";
      }
    });
  }
}

// The link beside a heading or a line leads to it as any link does, and is copied as well.
function copiedLinks() {
  const told = element("p", { class: "ot-told", role: "status" });
  document.querySelector("main").append(told);
  let waiting = 0;
  const tell = (words) => {
    told.textContent = words;
    clearTimeout(waiting);
    waiting = setTimeout(() => (told.textContent = ""), 4000);
  };
  for (const link of document.querySelectorAll(".headerlink")) {
    link.title = "Copy link";
    link.setAttribute("aria-label", "Copy link");
  }
  document.addEventListener("click", async (event) => {
    const link = event.target.closest(".headerlink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const address = new URL(link.href);
    address.search = "";
    try {
      await navigator.clipboard.writeText(address.href);
      tell("Link copied");
    } catch {
      tell("The link is in the address bar");
    }
  });
}

// What a link leads to is shown, were it folded away.
function unfold() {
  const place = document.querySelector(":target");
  const folds = [];
  for (let at = place; at; at = at.parentElement) {
    if (at.nodeName === "DETAILS" && !at.open) folds.push(at);
  }
  for (const fold of folds) fold.open = true;
  if (folds.length) place.scrollIntoView();
}

// A link to one place of a page that has moved leads to that place.
function moved() {
  const link = document.querySelector("a[data-ot-moved]");
  if (link && location.hash) location.replace(link.href + location.hash);
}

moved();
colours();
menu();
copiedLinks();
addEventListener("hashchange", unfold);
unfold();
charts();
searchDialog();
searchPage();
