// A page of another host: `localhost` is not `127.0.0.1`, nor is its port.

import { createServer } from 'node:http';

/** Serves a page with this in its body. Gives its address and the way to stop. */
export async function stands(body) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!DOCTYPE html><link rel="icon" href="data:,">${body}`));
  await new Promise((listening) => server.listen(0, 'localhost', listening));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((stopped) => server.close(stopped));
  };
  return { url: `http://localhost:${server.address().port}/`, stop };
}
