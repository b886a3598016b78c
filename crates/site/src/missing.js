
// This page answers at any depth: it finds the site's root by the shape of the site's own addresses, else by where the list of them lies.
const home = document.getElementById("home");
const own = /(?:(?:event|entity|document|chronology)\/[^/]*|about|events|entities|documents)(?:\/(?:index\.html)?)?$/;
const path = location.pathname;
const roots = own.test(path) ? [path.replace(own, "") || "/"] : [];
if (home.getAttribute("href") !== "./") roots.unshift(home.getAttribute("href"));
else if (roots.length) home.href = roots[0];
for (let at = path.lastIndexOf("/"); 0 <= at; at = at ? path.lastIndexOf("/", at - 1) : -1) roots.push(path.slice(0, at + 1));

// Letters to add, drop or change to make one from the other.
const distance = (a, b) => {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length];
};

const decoded = (text) => { try { return decodeURIComponent(text) } catch { return text } };
const parts = (address) => address.split("/").filter((part) => part && part !== "index.html").map((part) => decoded(part).toLowerCase().slice(0, 120));
const lists = ["event", "entity", "document", "chronology"];

// How far an address is from the one that was asked for: 0 for the same, 1 where nobody would take one for the other. One in which the other stands was
// cut short, or has something after it, and is nearer than its letters say.
const farness = (asked, id) => {
  const longer = Math.max(asked.length, id.length, 1);
  const far = distance(asked, id) / longer;
  return 3 < asked.length && (id.includes(asked) || asked.includes(id)) ? far * 0.3 : far;
};

const suggest = (root, pages) => {
  home.href = root;
  // What follows an address may be no part of it.
  const below = path.slice(new URL(root, location).pathname.length);
  const asked = parts(below).slice(-2).filter((part) => !lists.includes(part));
  const far = (id) => Math.min(...asked.map((part) => farness(part, id)));
  const near = pages.map(([address, title]) => ({ address, title, far: far(parts(address).pop()) }));
  const best = near.filter(({ far }) => far <= 0.4).sort((a, b) => a.far - b.far).slice(0, 5);
  const list = document.querySelector("#near ul");
  for (const { address, title } of best) {
    const link = document.createElement("a");
    link.href = root + address;
    link.textContent = title;
    list.appendChild(document.createElement("li")).append(link);
  }
  document.getElementById("near").hidden = !best.length;
};

(async () => {
  for (const root of new Set(roots)) {
    const answer = await fetch(root + "data/ids.json").catch(() => null);
    if (answer?.ok) return suggest(root, (await answer.json()).pages);
  }
})();
    
