import type { OpenAPI } from '@orpc/openapi';
import { html } from 'hono/html';
import type { Operation } from './docsPage';

/** One operation, folded up: what is sent, what is answered, how it fails. */
export function operationPart({ method, address, operation }: Operation) {
  const { summary, description, parameters = [], requestBody, responses = {} } = operation;
  const answers = Object.entries(responses).flatMap(([status, response]) =>
    response && !('$ref' in response) ? [{ status, response }] : [],
  );
  const sent = mediaOf(requestBody);
  return html`<details>
<summary><span class="method">${method.toUpperCase()}</span> <code>${address}</code> ${summary ?? ''}</summary>
${description ? html`<p>${description}</p>` : ''}
${parameters.length > 0 ? html`<h4>Parameters</h4><table>${parameters.map(parameterRow)}</table>` : ''}
${sent ? html`<h4>Sent</h4>${fieldsTable(sent.schema)}${examplePart(sent.example)}` : ''}
${answers.filter(({ status }) => Number(status) < 400).map(answerPart)}
<h4>Failures</h4><table>${answers.filter(({ status }) => Number(status) >= 400).map(failureRow)}</table>
</details>`;
}

/** A named thing with its fields. */
export function schemaPart(name: string, schema: unknown) {
  return html`<details id="thing-${name}"><summary><code>${name}</code></summary>${fieldsTable(schema)}</details>`;
}

function parameterRow(parameter: OpenAPI.ParameterObject | OpenAPI.ReferenceObject) {
  if ('$ref' in parameter) return '';
  const { name, in: place, required, schema, example } = parameter;
  return html`<tr><td><code>${name}</code></td><td>${place}${required ? ', needed' : ''}</td><td>${typeOf(schema)}</td><td>${example === undefined ? '' : html`<code>${short(example)}</code>`}</td></tr>`;
}

function answerPart({ status, response }: { status: string; response: OpenAPI.ResponseObject }) {
  const media = mediaOf(response);
  return html`<h4>Answered: ${status}</h4><p class="note">${response.description} ${media ? typeOf(media.schema) : ''}</p>${media ? examplePart(media.example) : ''}`;
}

function failureRow({ status, response }: { status: string; response: OpenAPI.ResponseObject }) {
  const examples = Object.entries(mediaOf(response)?.examples ?? {});
  const shown = examples.map(
    ([code, example]) =>
      html`<details><summary><code>${code}</code> ${'summary' in example ? example.summary : ''}</summary>${'value' in example ? examplePart(example.value) : ''}</details>`,
  );
  return html`<tr><td>${status}</td><td>${shown.length > 0 ? shown : response.description}</td></tr>`;
}

function examplePart(value: unknown) {
  return value === undefined ? '' : html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
}

function fieldsTable(schema: unknown) {
  const { properties, required = [], $ref } = Object(schema);
  if ($ref) return html`<p>${typeOf(schema)}</p>`;
  if (!properties) return html`<pre>${JSON.stringify(schema, null, 2)}</pre>`;
  return html`<table>${Object.entries(properties).map(
    ([name, part]) =>
      html`<tr><td><code>${name}</code></td><td>${required.includes(name) ? 'always' : ''}</td><td>${typeOf(part)}</td><td class="note">${noteOf(part)}</td></tr>`,
  )}</table>`;
}

/** What a value may be, in few words; named things lead to where they stand. */
function typeOf(schema: unknown): unknown {
  const { $ref, type, enum: values, const: only, anyOf, oneOf, items } = Object(schema);
  if ($ref) {
    const name = String($ref).split('/').at(-1);
    return html`<a href="#thing-${name}">${name}</a>`;
  }
  if (values) return values.map((value: unknown) => JSON.stringify(value)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (type === 'array') return html`list of ${typeOf(items)}`;
  const choices: unknown[] = anyOf ?? oneOf ?? [];
  if (choices.length > 0) return html`${choices.map((one, at) => html`${at > 0 ? ' or ' : ''}${typeOf(one)}`)}`;
  return type ?? 'anything';
}

/** Limits, defaults, and what stands with the field. */
function noteOf(schema: unknown): string {
  const { description, deprecated, default: initial, pattern, ...rest } = Object(schema);
  const limits = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'].flatMap((name) =>
    rest[name] === undefined ? [] : [`${name} ${rest[name]}`],
  );
  return [
    deprecated ? 'Older spelling.' : '',
    description ?? '',
    limits.join(', '),
    pattern ? `like ${pattern}` : '',
    initial === undefined ? '' : `Unless told: ${short(initial)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function mediaOf(part: unknown): OpenAPI.MediaTypeObject | undefined {
  const { content } = Object(part);
  return Object.values<OpenAPI.MediaTypeObject>(content ?? {})[0];
}

function short(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
