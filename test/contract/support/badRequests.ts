/** One operation of the API's description, as far as bad requests are made of it. */
export interface BadOperation {
  method: string;
  path: string;
  parameters: { name: string; in: string; example?: unknown; schema: Schema }[];
  body?: { schema: Schema; example: Record<string, unknown> };
}

interface Schema {
  type?: string;
  $ref?: string;
  enum?: unknown[];
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
}

/** A request that no host should take, and the field that is at fault where it is one. */
export interface BadRequest {
  what: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
  field?: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What has been used to break in elsewhere. None of it is an id of anything. */
const INJECTIONS = [
  `x' OR '1'='1`,
  `"; DROP TABLE room; --`,
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  'x\r\nSet-Cookie: a=b',
  '#{7*7}{{7*7}}',
  '\u0000\u202e\uffff',
  '__proto__',
  'constructor',
  '%00',
];

export function operationsOf(document: { paths?: object }): BadOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method): BadOperation[] => {
      const operation = Object(item)[method];
      if (!operation || Object(item).servers) return [];
      const media = operation.requestBody?.content?.['application/json'];
      const { parameters = [] } = operation;
      return [{ method: method.toUpperCase(), path, parameters, ...(media ? { body: media } : {}) }];
    }),
  );
}

/** Every way in which a request for this operation can be wrong by itself. */
export function badRequests(operation: BadOperation, resolve: (schema: Schema) => Schema): BadRequest[] {
  return [
    ...wrongBodies(operation, resolve),
    ...wrongQueries(operation),
    ...wrongPaths(operation),
    ...wrongForms(operation),
  ];
}

function addressOf({ path, parameters }: BadOperation, changed: Record<string, string> = {}): string {
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const example = parameters.find((one) => one.name === name)?.example;
    return changed[name] ?? encodeURIComponent(String(example ?? 'nothing'));
  });
  const query = parameters
    .filter((one) => one.in === 'query')
    .flatMap(({ name, example }) =>
      name in changed || example !== undefined ? [[name, changed[name] ?? String(example)]] : [],
    );
  return query.length > 0 ? `${filled}?${new URLSearchParams(query as [string, string][])}` : filled;
}

function wrongBodies(operation: BadOperation, resolve: (schema: Schema) => Schema): BadRequest[] {
  const { method, body } = operation;
  if (!body) return [];
  const path = addressOf(operation);
  const json = (what: string, value: unknown, field?: string): BadRequest => ({
    what,
    method,
    path,
    body: JSON.stringify(value),
    ...(field === undefined ? {} : { field }),
  });
  const fields = fieldsOf(body.schema, resolve);
  const perField = fields.flatMap(([name, schema]) =>
    wrongValues(resolve(schema)).map(([what, value]) =>
      json(`${name} ${what}`, { ...body.example, [name]: value }, name),
    ),
  );
  return [
    ...perField,
    json('a list for an object', [body.example]),
    json('a text for an object', 'text'),
    json('nothing for an object', null),
    { what: 'no JSON', method, path, body: '{"a":' },
    { what: 'a list in a list in a list …', method, path, body: `${'['.repeat(5000)}1${']'.repeat(5000)}` },
    { what: 'much too much', method, path, body: JSON.stringify({ ...body.example, filler: 'x'.repeat(120_000) }) },
    { what: 'a form', method, path, body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { what: 'XML', method, path, body: '<a/>', headers: { 'content-type': 'text/xml' } },
  ];
}

function fieldsOf(schema: Schema, resolve: (schema: Schema) => Schema): [string, Schema][] {
  const { properties, anyOf = [] } = resolve(schema);
  const own = Object.entries(properties ?? {});
  return [...own, ...anyOf.flatMap((one) => fieldsOf(one, resolve))].filter(([name]) => !isOlder(name));
}

/** Older spellings are translated, and complained about in their own tests. */
const isOlder = (name: string): boolean => name.startsWith('can') || name === '_extraFields';

/** Values of another type, another unit, or no measure at all. */
function wrongValues({ type, enum: values, maximum, maxLength }: Schema): [string, unknown][] {
  const always: [string, unknown][] = [['as a deep list', [[[[]]]]]];
  if (type === 'string') {
    return [
      ...always,
      ['as a number', 5],
      ['as an object', { a: 1 }],
      ...(maxLength === undefined
        ? []
        : [['too long', 'x'.repeat(Math.min(maxLength + 1, 80_000))] as [string, unknown]]),
      ...(values ? INJECTIONS.map((text): [string, unknown] => ['as an injection', text]) : []),
    ];
  }
  if (type === 'number' || type === 'integer') {
    return [
      ...always,
      ['as a text', 'many'],
      ['as a truth', true],
      ['below everything', -1e15],
      ...(maximum === undefined ? [] : [['above everything', maximum * 10] as [string, unknown]]),
    ];
  }
  if (type === 'boolean') return [...always, ['as a text', 'yes'], ['as a number', 1]];
  if (type === 'object') return [...always, ['as a text', 'text'], ['as a number', 7], ['as null', null]];
  if (type === 'array')
    return [
      ['as a number', 7],
      ['as an object', { a: 1 }],
      ['with nonsense in it', [{ a: [] }]],
    ];
  return [];
}

function wrongQueries(operation: BadOperation): BadRequest[] {
  const { method, parameters, body } = operation;
  const sent = body ? { body: JSON.stringify(body.example) } : {};
  const request = (name: string, value: string): BadRequest => ({
    what: `${name}=${value.slice(0, 20)}`,
    method,
    path: addressOf(operation, { [name]: value }),
    ...sent,
    field: name,
  });
  return parameters
    .filter((one) => one.in === 'query')
    .flatMap(({ name, schema }) => {
      if (schema.enum) return [request(name, 'nonsense'), request(name, INJECTIONS[1] ?? '')];
      if (schema.type === 'number')
        return ['many', '-1', 'NaN', 'Infinity', '1e999'].map((value) => request(name, value));
      if (schema.type === 'boolean') return ['yes', '1', ''].map((value) => request(name, value));
      return schema.maxLength ? [request(name, 'x'.repeat(schema.maxLength + 1))] : [];
    });
}

/** Nothing is at an address like these. */
function wrongPaths(operation: BadOperation): BadRequest[] {
  const { method, path, body } = operation;
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '');
  const sent = body ? { body: JSON.stringify(body.example) } : {};
  const values = [...INJECTIONS.map(encodeURIComponent), '%ff', '%', 'x'.repeat(2000)];
  return names.flatMap((name) =>
    values.map((value) => ({
      what: `${name} is ${value.slice(0, 30)}`,
      method,
      path: addressOf(operation, { [name]: value }),
      ...sent,
    })),
  );
}

function wrongForms(operation: BadOperation): BadRequest[] {
  const path = addressOf(operation);
  return ['TRACE', 'PROPFIND', 'CONNECT'].slice(1, 2).map((method) => ({ what: `by ${method}`, method, path }));
}
