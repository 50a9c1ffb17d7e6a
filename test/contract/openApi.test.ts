import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openApiDocument, proceduresOf } from '../../src/main/api/http/openapi/openApiDocument';
import { api } from '../../src/shared/contract/api';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface Media {
  schema: object;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}
interface Content {
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object; example?: unknown }[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
}

const document = JSON.parse(JSON.stringify(await openApiDocument('1.2.3')));
const operations: [string, Operation][] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method): [string, Operation][] => {
    const operation = Object(item)[method];
    return operation ? [[`${method.toUpperCase()} ${path}`, operation]] : [];
  }),
);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ ...document, $id: 'api' });

/** What is wrong with an example, by its own schema. */
function faultsOf(schema: object, example: unknown): string {
  // References lead to the whole document.
  const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
  const validate = ajv.compile(JSON.parse(text));
  return validate(example) ? '' : ajv.errorsText(validate.errors);
}

const isJson = (type: string) => type === 'application/json' || type === 'text/event-stream';

test('it is a valid description', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBe(undefined);
  expect(valid).toBe(true);
});

test('every procedure is in it, each once', () => {
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(ids).toEqual(expect.arrayContaining(proceduresOf(api).map(([path]) => path)));
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(operations)('%s', (_name, { summary, parameters = [], requestBody, responses }) => {
  test('says in an example what is sent', () => {
    expect(summary).toBeTruthy();
    for (const { name, required, schema, example } of parameters) {
      if (required) expect(example, name).not.toBe(undefined);
      if (example !== undefined) expect(faultsOf(schema, example), name).toBe('');
    }
    for (const [type, { schema, example }] of Object.entries(requestBody?.content ?? {})) {
      expect(type).toBe('application/json');
      expect(example).not.toBe(undefined);
      expect(faultsOf(schema, example)).toBe('');
    }
  });

  test('shows what is answered, and every way to fail', () => {
    expect(Object.keys(responses).some((status) => Number(status) < 400)).toBe(true);
    for (const [status, { description, content = {} }] of Object.entries(responses)) {
      expect(description, status).toMatch(/\w{3}/u);
      for (const [type, { schema, example, examples }] of Object.entries(content)) {
        if (!isJson(type)) continue;
        const shown = examples ? Object.values(examples).map(({ value }) => value) : [example];
        for (const one of shown) {
          expect(one, status).not.toBe(undefined);
          expect(faultsOf(schema, one), status).toBe('');
        }
      }
    }
  });
});
