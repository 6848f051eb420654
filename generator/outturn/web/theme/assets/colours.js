// Runs before anything is painted: light or dark, as the reader chose or as the device says.
(() => {
  document.documentElement.classList.replace("no-js", "js");
  let chosen = null;
  try {
    chosen = localStorage.getItem("outturn-colours");
  } catch {
    // A browser that keeps nothing: the device decides.
  }
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
})();
