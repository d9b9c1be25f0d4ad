// The address of an answer that stands in another page: `?embed` or `?embed=CHART` before the link.

const mark = 'embed';

/** The chart that an address wants embedded, empty for the first; undefined where none is. */
export function embeddedIn(search: string): string | undefined {
  return new URLSearchParams(search).get(mark) ?? undefined;
}

/** A link's whole address as one to be embedded. */
export function embeddedAddress(link: string, chart: string): string {
  const url = new URL(link);
  url.searchParams.set(mark, chart);
  return url.href;
}

/** An embedded page's own address as that of the whole page. */
export function wholeAddress(link: string): string {
  const url = new URL(link);
  url.searchParams.delete(mark);
  return url.href;
}

/** What is written into another page's HTML. */
export function frameFor(link: string, chart: string, title: string): string {
  const source = quoted(embeddedAddress(link, chart));
  return `<iframe src="${source}" title="${quoted(title)}" width="640" height="780"`
    + ' loading="lazy" style="border:0;max-width:100%"></iframe>\n';
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
