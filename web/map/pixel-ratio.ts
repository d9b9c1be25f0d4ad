// The screen's pixels change under an open page: a person zooms, or moves the window to another
// screen. Browsers tell of it only through a query for the ratio of the moment.

/** Calls back whenever the pixel ratio has changed, until the function that it gives is called. */
export function followPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList | undefined;
  const next = (): void => {
    query?.removeEventListener('change', onChange);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', onChange);
  };
  const onChange = (): void => {
    next();
    changed();
  };
  next();
  return () => query?.removeEventListener('change', onChange);
}
