// What no page may do, whatever the story: complain in the console, fail, open a dialog, ask another origin, or reach outside its own folder.

/** Watches every page of `context`. The list that it gives fills as complaints come; it has to be empty at the end. */
export function watch(context, root) {
  const complaints = [];
  const missing = new Set();
  const expected = [];
  const outside = new Set();
  const complain = (complaint) => expected.some((pattern) => pattern.test(complaint)) || complaints.push(complaint);
  context.on('weberror', (error) => complain(`failed: ${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    const isAboutMissing = missing.has(message.location().url);
    if (['error', 'warning'].includes(message.type()) && !isAboutMissing) {
      complain(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('dialog', (dialog) => {
    complaints.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(root) || outside.has(request.url()) || /^(about|blob|data):/.test(request.url());
    if (!isOwn) {
      complaints.push(`asked outside the site: ${request.url()}`);
    }
  });
  context.on('response', (response) => {
    if (400 <= response.status() && !missing.has(response.url())) {
      complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
  return { complaints, expectMissing: (url) => missing.add(url), expectOutside: (url) => outside.add(url), expectComplaint: (pattern) => expected.push(pattern) };
}
