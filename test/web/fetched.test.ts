// What is fetched once is fetched again where it failed, so that "try again" can help.

import { describe, expect, it } from 'vitest';
import { once } from '../../web/learn/fetched.ts';

describe('what is fetched once', () => {
  it('is the same promise as long as it does not fail', async () => {
    let calls = 0;
    const load = once((id: string) => Promise.resolve(`${id}${++calls}`));
    expect(load('a')).toBe(load('a'));
    expect(await load('a')).toBe('a1');
  });

  it('is forgotten where it fails, all of a list too', async () => {
    let isOffline = true;
    const load = once((id: string) => (
      isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(id)
    ));
    const all = once(() => Promise.all(['a', 'b'].map(load)));
    await expect(all('all')).rejects.toThrow('offline');
    isOffline = false;
    expect(await all('all')).toEqual(['a', 'b']);
  });
});
