import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { api } from '../../../../shared/contract/api';
import { ERROR_STATUS, type ErrorCode } from '../../../../shared/domain/errorCode';
import { dialectPaths } from './dialectPaths';
import { ERROR_SCHEMA, errorResponses, PARTIAL_DELETION_SCHEMA } from './errorResponses';
import { EXAMPLES } from './examples';
import { addOlderSpellings } from './olderSchemas';
import { SHARED_SCHEMAS } from './sharedSchemas';
import { withExample } from './withExample';

const DESCRIPTION = `
Rooms, meetings and everything around them on a Parley host. Made for programs that were written for OpenVidu Meet 3.9 as
well: the same addresses (also below \`/meet/api/v1\`), fields and failures, with more beside. Spellings of older releases
are answered too, and taken where they were taken; they are marked as deprecated.

Who calls: an API key in \`X-API-KEY\` may do everything. The token of a session (\`Authorization: Bearer …\`, or its cookie)
is its user. Someone in a meeting shows their place there in \`X-Room-Member-Token: Bearer …\`. Without any of these the
caller is a guest, and may use what the secret of a link grants.

What is checked, in this order: whether the request is JSON (400), who calls (401), whether it is as it should be (422),
whether the thing is there (404), whether the caller may (403), whether it fits the state of things (409). Dates are
milliseconds since the epoch. Callers without a key may ask 500 times a minute; \`RateLimit-…\` headers count down.
`;

/** What needs no credentials at all, or brings its own. */
const OPEN = new Set(['session.open', 'session.setUp', 'session.current', 'session.refresh', 'session.close']);

/** The REST API in the words of OpenAPI 3.1: generated from the contract, with examples and with failures as REST has them. */
export async function openApiDocument(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(api, {
    info: { title: 'Parley', version, description: DESCRIPTION.trim(), license: { name: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }, { url: '/meet/api/v1', description: 'Where OpenVidu Meet has it.' }],
    security: [{ apiKey: [] }, { session: [] }, { cookie: [] }, { place: [] }, {}],
    tags: tagsOf(api).map((name) => ({ name })),
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-KEY' },
        session: { type: 'http', scheme: 'bearer', description: 'The token of a session.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
        bareToken: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description:
            'For the calls of VideoSDK: a token (HS256) signed with the configured API key, or an API key, without any prefix.',
        },
        place: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Room-Member-Token',
          description: '`Bearer` and the `memberToken` that joining gave.',
        },
      },
    },
    commonSchemas: SHARED_SCHEMAS,
  });
  const schemas: Record<string, OpenAPI.SchemaObject> = Object(document.components?.schemas);
  addOlderSpellings(schemas);
  schemas.Error = ERROR_SCHEMA;
  schemas.PartialDeletion = PARTIAL_DELETION_SCHEMA;
  for (const [procedure, contract] of proceduresOf(api)) complete(document, procedure, contract);
  Object.assign(document.paths ?? {}, dialectPaths());
  return document;
}

/** Every procedure of a contract with its path. */
export function proceduresOf(part: object, path: readonly string[] = []): [string, AnyContractProcedure][] {
  if (isContractProcedure(part)) return [[path.join('.'), part]];
  return Object.entries(part).flatMap(([name, next]) => proceduresOf(next, [...path, name]));
}

function tagsOf(contract: object): string[] {
  return [...new Set(proceduresOf(contract).flatMap(([, one]) => one['~orpc'].route.tags ?? []))];
}

/** Gives an operation its example, its failures and who may call it. */
function complete(document: OpenAPI.Document, procedure: string, contract: AnyContractProcedure): void {
  const { route, errorMap } = contract['~orpc'];
  const item: Record<string, OpenAPI.OperationObject> = Object(document.paths?.[route.path ?? '']);
  const method = (route.method ?? 'POST').toLowerCase();
  const operation = item[method];
  if (!operation) return;
  const [area = '', name = ''] = procedure.split('.');
  const example = Object(Object(EXAMPLES)[area])[name] ?? { input: undefined, output: undefined };
  const codes = Object.keys(errorMap).filter((code): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code));
  const shown = withExample(operation, contract, { procedure, example });
  const succeeded = Object.entries(shown.responses ?? {}).filter(([status]) => Number(status) < 400);
  const responses = { ...Object.fromEntries(succeeded), ...errorResponses(codes, procedure) };
  item[method] = { ...shown, responses, ...(OPEN.has(procedure) ? { security: [{}] } : {}) };
}
