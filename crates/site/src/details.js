{
  // What the page was not served with is made by a program that the first need of it loads; what it was served with is taken over as it is.
  let program;
  const started = new Promise((go) => addEventListener("TrunkApplicationStarted", go, { once: true }));
  const load = async () => {
    const [loaded] = await Promise.all([import("./{name}.js"), self.wasmBindings ?? started]);
    await loaded.default({ module_or_path: "./{name}_bg.wasm" });
    loaded.begin(wasmBindings.embedded());
    return loaded;
  };
  const note = (...parts) => {
    const words = document.createElement("p");
    words.className = "empty";
    words.append(...parts);
    return words;
  };
  // Parts that no page is served with: to open it anew would help nothing.
  const NEVER_SERVED = /^(search|together|compare|unknown|names .)/;
  // For each button that was pressed, its own words and when they come back.
  const pressed = new WeakMap();
  let spoken;
  // A quote with its source and the address of its words, as one thing to take along.
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button) return;
    const own = pressed.get(button) ?? { words: button.textContent };
    pressed.set(button, own);
    // A place for what is said must be there before it is said, and the same words are said again only after none.
    if (!spoken?.isConnected) {
      spoken = Object.assign(document.createElement("p"), { className: "unseen", role: "status" });
      document.body.append(spoken);
    }
    spoken.textContent = "";
    let result = "{COPIED}";
    try {
      await navigator.clipboard.writeText(`${button.dataset.copy}\n${new URL(button.dataset.link, document.baseURI)}`);
    } catch {
      result = "{NOT_COPIED}";
    }
    button.textContent = spoken.textContent = result;
    clearTimeout(own.timer);
    own.timer = setTimeout(() => (button.textContent = own.words), 2600);
  });
  // A choice among results is written into their field, where it can be read, changed and sent.
  addEventListener("click", ({ target }) => {
    const choice = target.closest?.("[data-search]");
    const field = choice?.closest("[role=search], .entities")?.querySelector("input");
    if (!field) return;
    field.value = choice.dataset.search;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  customElements.define("dateline-details", class extends HTMLElement {
    static observedAttributes = ["of"];
    connectedCallback() {
      this.show();
    }
    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }
    async show() {
      const asked = this.getAttribute("of");
      if (this.closest("#served") || asked === this.shown) return;
      this.shown = asked;
      const served = document.querySelector(`#served dateline-details[of=${JSON.stringify(asked)}]`);
      if (served) return this.replaceChildren(...served.cloneNode(true).childNodes);
      const waiting = setTimeout(() => {
        const words = note();
        words.setAttribute("role", "status");
        this.replaceChildren(words);
        requestAnimationFrame(() => words.append("{ONE_MOMENT}"));
      }, 400);
      try {
        const { draw } = await (program ??= load());
        if (asked === this.shown) draw(this, asked);
        // A place for what is said must be there before it is said.
        const [said, status] = [this.querySelector("[data-said]"), this.previousElementSibling];
        if (said && status?.role === "status") status.textContent = said.dataset.said;
      } catch (error) {
        console.info(error);
        program = undefined;
        const [again, whole] = [document.createElement("button"), document.createElement("a")];
        Object.assign(again, { type: "button", className: "link", textContent: "{TRY_AGAIN}" });
        again.onclick = () => ((this.shown = undefined), this.show());
        Object.assign(whole, { href: location.href, target: "_top", textContent: "{OPEN_ANEW}" });
        const other = NEVER_SERVED.test(asked) ? ["{FULL_STOP}"] : ["{WITH_PAGE_BEFORE}", whole, "{WITH_PAGE_AFTER}"];
        const words = note("{NOT_LOADED}", again, ...other);
        words.setAttribute("role", "alert");
        if (asked === this.shown) this.replaceChildren(words);
      }
      clearTimeout(waiting);
    }
  });
}
