// WebKitGTK is driven by its own WebDriver over plain HTTP, on a screen that exists only in
// memory: MiniBrowser has no headless mode.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { waitForTitle } from './chromium.ts';
import { findWebkit } from './find-browsers.ts';
import type { WebkitTools } from './find-browsers.ts';

/** The page's final title in WebKitGTK. */
export async function runInWebkit(url: string, limitSeconds: number): Promise<string> {
  const tools = findWebkit();
  if (tools === undefined) throw new Error('There is no WebKitGTK with driver and screen');
  const port = await freePort();
  const driver = startDriver(tools, port);
  try {
    const address = `http://127.0.0.1:${port}/session`;
    const sessionId = await openSession(address, tools);
    await ask(`${address}/${sessionId}/url`, { url });
    const title = await waitForTitle(
      async () => String(await ask(`${address}/${sessionId}/title`)),
      limitSeconds,
    );
    await ask(`${address}/${sessionId}`, undefined, 'DELETE');
    return title;
  } finally {
    stopGroup(driver);
  }
}

/** Detached, so that the screen, the driver and the browser can be ended as one group. */
function startDriver(tools: WebkitTools, port: number): ChildProcess {
  const words = ['-a', tools.driverPath, `--port=${port}`];
  return spawn(tools.screenPath, words, { stdio: 'ignore', detached: true });
}

function stopGroup(driver: ChildProcess): void {
  if (driver.pid === undefined) return;
  try {
    process.kill(-driver.pid, 'SIGTERM');
  } catch {
    // It ended by itself.
  }
}

/** The driver needs a moment until it answers. */
async function openSession(address: string, tools: WebkitTools): Promise<string> {
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: tools.browserPath, args: ['--automation'] },
    },
  };
  let lastTrouble: unknown;
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      const value = (await ask(address, { capabilities })) as { sessionId: string };
      return value.sessionId;
    } catch (trouble) {
      lastTrouble = trouble;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error('WebKitWebDriver gave no session', { cause: lastTrouble });
}

/** One WebDriver request; its `value`, or an error with the driver's words. */
async function ask(address: string, body?: unknown, method?: string): Promise<unknown> {
  const response = await fetch(address, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(answer.value)}`);
  return answer.value;
}

/** A port that nobody listens to at this moment. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address !== 'string' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
