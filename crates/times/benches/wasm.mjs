// How fast prose is read in WebAssembly, under Node:
//
//     cargo build -p dateline-times --release --example pass --target wasm32-unknown-unknown
//     node crates/times/benches/wasm.mjs target/wasm32-unknown-unknown/release/examples/pass.wasm

import { readFile } from "node:fs/promises";

const MEGABYTES = 10;
const [path] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(await readFile(path), {});
const seconds = [];
for (let pass = 0; pass < 8; pass += 1) {
  const begin = performance.now();
  instance.exports.main(0, 0);
  seconds.push((performance.now() - begin) / 1000);
}
// The first passes are compiled while they run.
seconds.sort((a, b) => a - b);
const median = seconds[Math.floor(seconds.length / 2)];
console.log(`median ${(MEGABYTES / median).toFixed(1)} MB/s, best ${(MEGABYTES / seconds[0]).toFixed(1)} MB/s`);
