import type { OpenAPI } from '@orpc/openapi';
import { html, raw } from 'hono/html';
import { operationPart, schemaPart } from './docsParts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: #8884 }
  body { display: grid; grid-template-columns: 14rem minmax(0, 56rem); gap: 2rem; margin: 0 auto; padding: 1.5rem; max-width: 76rem }
  nav { position: sticky; top: 1.5rem; align-self: start; font-size: .9rem } nav a { display: block; padding: .15rem 0 }
  @media (max-width: 48rem) { body { display: block } nav { position: static } }
  a { color: inherit } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) } h4 { margin: 1rem 0 .25rem }
  summary { cursor: pointer; padding: .4rem 0 } details details { margin-left: .25rem }
  code, pre { font: .85rem/1.5 ui-monospace, monospace } pre { overflow: auto; padding: .75rem; border: 1px solid var(--line); border-radius: 6px }
  .method { display: inline-block; min-width: 4.5rem; font-weight: 600 } .note { opacity: .75 }
  table { border-collapse: collapse; width: 100% } td, th { padding: .2rem .75rem .2rem 0; vertical-align: top; text-align: left; border-bottom: 1px solid var(--line) }
`;

/** A policy for this page alone: it has no script, and its style is its own. */
export const DOCS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

export interface Operation {
  method: string;
  /** As it is called, from the root of the host. */
  address: string;
  operation: OpenAPI.OperationObject;
}

/** The API document as a page a person can read, with nothing loaded from elsewhere. */
export function docsPage(document: OpenAPI.Document) {
  const base = document.servers?.[0]?.url ?? '';
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const operation = item?.[method];
      const own = item?.servers?.[0]?.url;
      const address = `${own === undefined ? base : own.replace(/\/$/u, '')}${path}`;
      return operation ? [{ method, address, operation }] : [];
    }),
  );
  const tags = [...new Set(operations.map(tagOf))];
  const schemas = Object.entries(document.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.info.title} API</title><style>${raw(STYLE)}</style></head>
<body>
<nav><strong>${document.info.title} ${document.info.version}</strong>
${tags.map((tag) => html`<a href="#${anchor(tag)}">${tag}</a>`)}
<a href="#things">Things</a><a href="${base}/openapi.json">openapi.json</a></nav>
<main>
<h1>${document.info.title} API</h1>
${(document.info.description ?? '').split('\n\n').map((part) => html`<p>${part}</p>`)}
${tags.map(
  (tag) =>
    html`<h2 id="${anchor(tag)}">${tag}</h2>${operations.filter((one) => tagOf(one) === tag).map(operationPart)}`,
)}
<h2 id="things">Things</h2>
${schemas.map(([name, schema]) => schemaPart(name, schema))}
</main>
</body></html>`;
}

const tagOf = ({ operation }: Operation): string => operation.tags?.[0] ?? 'Other';

function anchor(text: string): string {
  return text.toLowerCase().replace(/\W+/gu, '-');
}
