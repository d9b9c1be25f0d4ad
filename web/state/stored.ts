// What this device keeps of a person's doing between visits, under one key each. It never leaves
// the device by itself. A browser without storage forgets it when the page closes; nothing else is
// lost.

/** What is kept under a key; nothing where it is no object. */
export function stored(key: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept as Record<string, unknown> : {};
  } catch {
    return {};
  }
}

/** Keeps it. */
export function store(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Said above.
  }
}
