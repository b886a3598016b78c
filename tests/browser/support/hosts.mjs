// Programs that serve files, as README.md says how to use them.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { inRoot } from './root.mjs';
import { FOLDER } from './site.mjs';

/** Whether a program of this name can be run. */
export function has(program, asked = '--version') {
  return spawnSync(program, [asked]).error === undefined;
}

/** The site in a folder of a folder, all of it served by Python. Gives the site's root and the way to stop. */
export async function python() {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'dateline-python-')), await freePort()];
  mkdirSync(join(folder, 'a'));
  cpSync(FOLDER, join(folder, 'a/b'), { recursive: true });
  const server = spawn('python3', ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', folder, String(port)], { stdio: 'ignore' });
  return running(server, folder, `http://127.0.0.1:${port}/a/b/`);
}

/** The site served by nginx with the lines of README.md. */
export async function nginx() {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'dateline-nginx-')), await freePort()];
  const [, lines] = readFileSync(inRoot('README.md'), 'utf8').match(/### nginx\n\n((?: {4}.*\n)+)/);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const types = 'text/html html; text/css css; text/javascript js; application/json json; image/png png; image/svg+xml svg; font/woff2 woff2; application/wasm wasm;';
  const server = `server { listen 127.0.0.1:${port}; ${lines.replace('/srv/harbour/', `${FOLDER}/`)} }`;
  // Whoever may serve on any port gives up his rights to somebody who cannot read the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const settings = `${user} daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {} http { access_log off; ${paths} types { ${types} } ${server} }`;
  writeFileSync(join(folder, 'nginx.conf'), settings);
  return running(spawn('nginx', ['-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' }), folder, `http://127.0.0.1:${port}/harbour/`);
}

async function running(server, folder, root) {
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(root).then(({ ok }) => ok, () => false)) {
      return { root, stop };
    }
    await rest(50);
  }
  await stop();
  throw new Error(`${root} does not answer`);
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
