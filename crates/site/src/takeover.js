{
  let report;
  const template = () => document.getElementById("stopped");
  // What stands on the page can still be read and its links still lead on, as plain links do: nothing of what the reader does reaches the program.
  const deaf = (event) => {
    if (report === undefined || event.target.closest?.(".stopped")) return;
    event.stopImmediatePropagation();
    if (event.type === "popstate") location.reload();
  };
  for (const kind of ["click", "dblclick", "input", "change", "keydown", "keyup", "pointerdown", "pointermove", "pointerup", "wheel", "focusin", "popstate"]) addEventListener(kind, deaf, { capture: true, passive: true });
  const stopped = (words) => {
    if (report !== undefined || !template()) return;
    report = `${words}\n\n${location.href}\n${document.querySelector("link[rel=modulepreload]")?.href}\n${navigator.userAgent}`;
    const screen = template().content.firstElementChild.cloneNode(true);
    const [again, field, copy] = ["a", "textarea", "button"].map((name) => screen.querySelector(name));
    again.href = location.href;
    field.value = report;
    copy.onclick = () => {
      field.select();
      navigator.clipboard?.writeText(report).then(() => (copy.textContent = "{COPIED}"));
    };
    screen.onclick = (event) => event.stopPropagation();
    document.body.prepend(screen);
    // What the program still had in hand for the next frames may move the focus; it comes here after that.
    setTimeout(() => (screen.scrollIntoView(), screen.focus()), 100);
  };
  // Of a panic its words; of any other end of the program where it was. Other errors are none: browsers call it one when an observer had more to say.
  addEventListener("error", ({ error }) => {
    if (typeof error === "string") stopped(error);
    else if (error instanceof WebAssembly.RuntimeError) stopped(error.stack);
  });
  const takeOver = () => {
    const served = document.getElementById("served");
    if (report !== undefined || !served) return;
    const [top, focused] = [scrollY, document.activeElement];
    // The link of the app that stands where the focused one does: among all that lead to the same, it has the same place.
    const href = focused?.getAttribute("href");
    const same = href ? [...document.querySelectorAll(`[href=${JSON.stringify(href)}]`)] : [];
    const [old, own] = [same.filter((link) => served.contains(link)), same.filter((link) => !served.contains(link))];
    served.remove();
    own[old.indexOf(focused)]?.focus();
    scrollTo(0, top);
  };
  // Views have caught up with their signals in the frame after next.
  addEventListener("DatelineDrawn", () => requestAnimationFrame(() => requestAnimationFrame(takeOver)));
}
