// For Vite: of a city's settled start the page's own thread has the name, which is part of a run's
// key. What a start holds is long and only the engine reads it: the worker puts it in its place
// (`web/engine/settled.ts`).

const start = /^export const (\w+): SettledStart = \{\s+madeFrom: ('\w+'),/m;
let found = 0;

export const leanStarts = {
  name: 'lean-starts',
  enforce: 'pre',
  apply: 'build',
  buildStart() {
    found = 0;
  },
  transform: {
    filter: { id: /\/scenarios\/starts\/[a-z-]+\.ts$/, code: start },
    handler(code) {
      const [, name, madeFrom] = start.exec(code);
      found++;
      return { code: `export const ${name} = { madeFrom: ${madeFrom} };`, map: null };
    },
  },
  buildEnd(error) {
    if (error === undefined && found === 0) this.error('lean-starts: no settled start was found');
  },
};
