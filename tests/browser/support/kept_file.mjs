// Files that a page saves, where whoever drives the browser is told of none: what the link that is clicked is called, and what is in it.

/** Runs in every page before all else: a link that saves a file of the page's own making keeps it in the page. */
export function keepFiles() {
  const files = new Map();
  const [make, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
  URL.createObjectURL = (file) => {
    const url = make.call(URL, file);
    files.set(url, file);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute('download') || !files.has(this.href)) {
      return click.call(this);
    }
    window.keptFile = { name: this.download, file: files.get(this.href) };
  };
}

/** The file that was saved last, once there is one: its name and its bytes. */
export async function keptFile(page) {
  await page.waitForFunction(() => window.keptFile);
  const { name, packed } = await page.evaluate(async () => {
    const { name, file } = window.keptFile;
    delete window.keptFile;
    const reader = new FileReader();
    const read = new Promise((done) => reader.addEventListener('load', done));
    reader.readAsDataURL(file);
    await read;
    return { name, packed: reader.result.split(',')[1] };
  });
  return { name, bytes: Buffer.from(packed, 'base64') };
}
