// What every npm script does first, in a house of its own that needs no packages: it never waits in
// silence, never waits for ever, and needs nothing writable when all is installed (B8).

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../.ci', import.meta.url));
let house = '';

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const name of ['ensure-installed.js', 'install-lock.js']) {
    cpSync(join(scripts, name), join(house, '.ci', name));
  }
  const head = { name: 'house', version: '1.0.0', type: 'module' };
  writeFileSync(join(house, 'package.json'), JSON.stringify(head));
  writeFileSync(join(house, 'package-lock.json'), JSON.stringify({
    ...head, lockfileVersion: 3, requires: true, packages: { '': { ...head } },
  }));
});
afterEach(() => {
  chmodSync(house, 0o755);
  rmSync(house, { recursive: true, force: true });
});

interface Ended { code: number | null; errors: string }

function ensureInstalled(
  environment: Record<string, string> = {}, user?: number,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(house, '.ci/ensure-installed.js')], {
      env: { ...process.env, O2O_INSTALL_WAIT_SECONDS: '2', ...environment },
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    let errors = '';
    child.stderr.on('data', (text: Buffer) => { errors += String(text); });
    child.on('close', (code) => resolve({ code, errors }));
  });
}

/** As npm leaves it. */
function pretendInstalled(): void {
  mkdirSync(join(house, 'node_modules'));
  writeFileSync(join(house, 'node_modules/.package-lock.json'), '{"packages":{}}');
}

const lock = (): string => join(house, '.install-lock');

describe('B8: before every script', () => {
  it('a temporary folder that cannot be used is not needed', async () => {
    pretendInstalled();
    expect(await ensureInstalled({ TMPDIR: '/nowhere' })).toEqual({ code: 0, errors: '' });
    expect(existsSync(join(house, 'node_modules/.install-stamp'))).toBe(true);
  });

  it('an empty lock that a crash left is taken away', async () => {
    writeFileSync(lock(), '');
    utimesSync(lock(), 1, 1);
    const { code, errors } = await ensureInstalled();
    expect(errors).toContain('Packages installed');
    expect(code).toBe(0);
    expect(existsSync(lock())).toBe(false);
  });

  it('the lock of a process that is gone is taken away', async () => {
    const gone = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => { gone.on('close', resolve); });
    writeFileSync(lock(), String(gone.pid));
    expect((await ensureInstalled()).code).toBe(0);
  });

  it('the lock of a living process is waited for, with words and an end', async () => {
    writeFileSync(lock(), String(process.pid));
    const { code, errors } = await ensureInstalled();
    expect(code).toBe(1);
    expect(errors).toContain(`Waiting for process ${process.pid}`);
    expect(errors).toContain('is still held');
    expect(errors).toContain(lock());
    expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
  });

  it('a note that was cut off does not stop the installation', async () => {
    pretendInstalled();
    writeFileSync(join(house, 'node_modules/.package-lock.json'), '{"packa');
    writeFileSync(lock(), String(process.pid));
    expect((await ensureInstalled()).errors).not.toContain('SyntaxError');
  });

  // Nobody (65534) may not write here; only root can become nobody.
  it.skipIf(process.getuid?.() !== 0)('a folder that is only read will do', async () => {
    pretendInstalled();
    chmodSync(house, 0o755);
    expect(await ensureInstalled({}, 65_534)).toEqual({ code: 0, errors: '' });
    rmSync(join(house, 'node_modules'), { recursive: true });
    const { code, errors } = await ensureInstalled({}, 65_534);
    expect(code).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toContain('cannot be installed here');
  });
});
