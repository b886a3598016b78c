// A page catches up with its reader within moments, not at once: what it shows is asked again until it is as expected.

import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';

const PATIENCE = 5_000;
const PAUSE = 30;

/** Waits until what `read` gives equals `expected`; else fails with the last difference. */
export function becomes(read, expected, what) {
  return holds(async () => assert.deepEqual(await read(), expected, what));
}

/** Waits until `check` throws nothing; else throws what it threw last. */
export async function holds(check) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (end < performance.now()) {
        throw error;
      }
    }
    await rest(PAUSE);
  }
}
