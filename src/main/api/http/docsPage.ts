import type { OpenAPI } from '@orpc/openapi';
import { html, raw } from 'hono/html';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
  h2 { margin-top: 2.5rem } summary { cursor: pointer; padding: .4rem 0 }
  code, pre { font: .85rem/1.5 ui-monospace, monospace } pre { overflow: auto; padding: .75rem; border: 1px solid #8884; border-radius: 6px }
  .method { display: inline-block; min-width: 4.5rem; font-weight: 600 } table { border-collapse: collapse } td { padding: .15rem 1rem .15rem 0; vertical-align: top }
`;

/** A policy for this page alone: it has no script, and its style is its own. */
export const DOCS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

interface Operation {
  method: string;
  path: string;
  operation: OpenAPI.OperationObject;
}

/** The API document as a page a person can read, with nothing loaded from elsewhere. */
export function docsPage(document: OpenAPI.Document) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const operation = item?.[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))];
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.info.title} API</title><style>${raw(STYLE)}</style></head>
<body>
<h1>${document.info.title} API ${document.info.version}</h1>
<p>${document.info.description ?? ''}</p>
<p>Addresses begin with <code>/api/v1</code>. The machine-readable form is <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${tags.map(
  (tag) =>
    html`<h2>${tag}</h2>${operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === tag).map(operationPart)}`,
)}
</body></html>`;
}

function operationPart({ method, path, operation }: Operation) {
  const inputs = { parameters: operation.parameters, body: contentOf(operation.requestBody) };
  const hasInputs = inputs.parameters !== undefined || inputs.body !== undefined;
  return html`<details>
<summary><span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${operation.summary ?? ''}</summary>
${hasInputs ? html`<h3>Sent</h3><pre>${JSON.stringify(inputs, null, 2)}</pre>` : ''}
<h3>Answered</h3>
${Object.entries(operation.responses ?? {}).map(
  ([status, response]) =>
    html`<p><strong>${status}</strong> ${'description' in response ? response.description : ''}</p><pre>${JSON.stringify(contentOf(response), null, 2)}</pre>`,
)}
</details>`;
}

function contentOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('content' in part)) return undefined;
  const [media] = Object.values(part.content ?? {});
  return media?.schema;
}
