// What Lighthouse says of the timeline and of an event's page, as it sees a phone, from a server that packs with Brotli:
//
//     npm install --no-save lighthouse@12
//     node tests/browser/lighthouse.mjs
//
// Lighthouse is no dependency: it brings two hundred packages, and a machine that does other things besides makes its figures worse than they are.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { executable } from './support/browsers.mjs';
import * as site from './support/site.mjs';

const { default: lighthouse } = await import(process.env.LIGHTHOUSE ?? 'lighthouse');
const PORT = 9333;
const profile = mkdtempSync(join(tmpdir(), 'dateline-lighthouse-'));
const browser = spawn(executable(), [`--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`, '--headless=new', '--no-sandbox', 'about:blank'], { stdio: 'ignore' });
const server = await site.open({ isPacked: true });
try {
  await pause(2000);
  // A host has packed its files before anybody asks.
  for (const [, path] of site.text('index.html').matchAll(/["'](?:\.\/)?([\w-]+\.(?:js|wasm|css))["']/g)) {
    await fetch(new URL(path, server.root));
  }
  for (const address of ['', site.addresses('event')[0]]) {
    const { lhr } = await lighthouse(server.root + address, { port: PORT, output: 'json', logLevel: 'error' });
    const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    console.log(`${address || 'the timeline'}: ${scores.join(' · ')}`);
    const { audits } = lhr;
    const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
    console.log(shown.map((id) => `  ${audits[id].title} ${audits[id].displayValue}`).join('\n'));
    const failed = Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative');
    for (const { title, displayValue, details } of failed.filter(({ id }) => !shown.includes(id))) {
      console.log(`  - ${title} ${displayValue ?? ''}`);
      for (const item of (details?.items ?? []).slice(0, 4)) {
        console.log(`      ${item.url ?? item.node?.snippet ?? item.description ?? JSON.stringify(item).slice(0, 160)}`);
      }
    }
  }
} finally {
  await server.stop();
  browser.kill();
  await pause(500);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
