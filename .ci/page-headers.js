// What the server of the built page says with every answer: scripts, workers and data from here
// only, nothing guessed about types, in nobody's frame but with `?embed`. Whoever publishes the
// page elsewhere can send the same.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Styles that stand in the page itself are named by their digests. */
function inlineStyleDigests() {
  const page = readFileSync(new URL('../web/index.html', import.meta.url), 'utf8');
  return [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => (
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  ));
}

/** By name. */
export const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${inlineStyleDigests().join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** An answer that is to stand in other pages may be framed by them; all else stays as it is. */
function headersFor(url) {
  if (!new URL(url, 'http://here').searchParams.has('embed')) return headers;
  const { 'X-Frame-Options': _left, ...others } = headers;
  const policy = headers['Content-Security-Policy']
    .replace("frame-ancestors 'none'", 'frame-ancestors *');
  return { ...others, 'Content-Security-Policy': policy };
}

/** For Vite: sets them before anything answers, so that a 404 has them too. */
export const pageHeaders = {
  name: 'page-headers',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const said = headersFor(request.url ?? '/');
      for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
      next();
    });
  },
};
