if (new URLSearchParams(location.search).has("embed")) {
  document.documentElement.classList.add("embedded");
  // Before the app sees the click: what has a target is left to the browser.
  addEventListener("click", ({ target }) => target.closest?.("a[href]")?.setAttribute("target", "_top"), true);
}
