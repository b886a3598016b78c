{
  // The panel is loaded by the first button that asks for it, and kept for all that ask after.
  let panel;
  let failures = 0;
  const load = async () => {
    // Firefox asks no second time for an address that it could not load.
    const loaded = await import(`./{name}.js${failures ? `?${failures}` : ""}`);
    await loaded.default({ module_or_path: "./{name}_bg.wasm" });
    loaded.begin(wasmBindings.embedded());
    return loaded;
  };
  const fail = (button) => {
    panel = undefined;
    failures += 1;
    const [note, link] = [document.createElement("p"), document.createElement("a")];
    Object.assign(link, { href: "about/", target: "_top", textContent: "{FILES}" });
    Object.assign(note, { id: "evidence-failed", className: "note" });
    note.setAttribute("role", "alert");
    note.append("{PANEL_NOT_LOADED_BEFORE}", link, "{PANEL_NOT_LOADED_AFTER}");
    button.parentElement.after(note);
  };
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-evidence]");
    if (!button) return;
    button.setAttribute("aria-busy", "true");
    document.getElementById("evidence-failed")?.remove();
    try {
      (await (panel ??= load())).open(button, button.dataset.evidence);
    } catch (error) {
      console.info(error);
      fail(button);
    }
    button.removeAttribute("aria-busy");
  });
}
