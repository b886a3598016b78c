// The one browser that all stories share; each has a context of its own in it, which is as good as a new browser.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

// Nothing here reaches the network, and a browser that tries waits for it.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page asks of another host is refused, and `watch.mjs` has written it down.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

// Firefox has no flags for these, and asks before a page may read what it copied.
const PREFERENCES = {
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.events.testing.asyncClipboard': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // What is not of this machine goes to a port where nobody listens.
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.share_proxy_settings': true,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.type': 1,
  'ui.prefersReducedMotion': 1,
  'ui.systemUsesDarkTheme': 0,
};

const BROWSERS = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    launch: (executablePath) => chromium.launch({ executablePath, args: FLAGS }),
  },
  // Firefox as it is shipped, by the protocol that all browsers speak.
  firefox: {
    names: ['firefox-esr', 'firefox'],
    launch: (executablePath) => firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs: PREFERENCES }),
  },
};

/** The browser in which stories are told: `chromium`, or what `DATELINE_BROWSER` says. */
export const BROWSER = process.env.DATELINE_BROWSER || 'chromium';

export const isFirefox = BROWSER === 'firefox';

/** Starts the browser: the program that `CHROMIUM` or `FIREFOX` names, else the first on the path. */
export function launch() {
  const { names, launch } = BROWSERS[BROWSER] ?? {};
  if (!launch) {
    throw new Error(`DATELINE_BROWSER is \`${BROWSER}\`, and there are ${Object.keys(BROWSERS).join(' and ')}`);
  }
  const variable = BROWSER.toUpperCase();
  const executablePath = executable();
  if (!executablePath) {
    throw new Error(`no ${BROWSER}: none of ${names.join(', ')} is on the path, and ${variable} names none`);
  }
  return launch(executablePath);
}

/** The program of the browser. */
export function executable() {
  return process.env[BROWSER.toUpperCase()] || onPath(BROWSERS[BROWSER].names);
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}
