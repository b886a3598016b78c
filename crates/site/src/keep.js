{
  let address = "sw.js";
  address = self.trustedTypes?.createPolicy("dateline-worker", { createScriptURL: () => address }).createScriptURL("") ?? address;
  let asked = false;
  const keep = () => {
    if (asked) return;
    asked = true;
    navigator.serviceWorker?.register(address).catch(() => {});
  };
  addEventListener("DatelineDrawn", () => setTimeout(keep, 500), { once: true });
  addEventListener("load", () => setTimeout(keep, 5000));
}
