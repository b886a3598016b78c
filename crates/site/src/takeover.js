{
  let failed = false;
  // Other errors are no end of the program: browsers call it one when an observer had more to say.
  addEventListener("error", ({ error }) => (failed ||= error instanceof WebAssembly.RuntimeError));
  const takeOver = () => {
    const served = document.getElementById("served");
    if (failed || !served) return;
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
  addEventListener("TrunkApplicationStarted", () => requestAnimationFrame(() => requestAnimationFrame(takeOver)));
}
