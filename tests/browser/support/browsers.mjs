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
];

// Firefox has no flags for these, and asks before a page may read what it copied.
const PREFERENCES = {
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.events.testing.asyncClipboard': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
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
  const executablePath = process.env[variable] || onPath(names);
  if (!executablePath) {
    throw new Error(`no ${BROWSER}: none of ${names.join(', ')} is on the path, and ${variable} names none`);
  }
  return launch(executablePath);
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}
