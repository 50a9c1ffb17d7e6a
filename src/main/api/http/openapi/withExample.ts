import type { AnyContractProcedure } from '@orpc/contract';
import type { OpenAPI } from '@orpc/openapi';
import { translateOutput } from '../../compat/openviduOutput';

/** In the words of the contract. */
interface Example {
  input: unknown;
  output: unknown;
}

/** What an example says of each part of a request. */
interface Parts {
  parameters: Record<string, unknown>;
  body?: Record<string, unknown>;
}

/** An operation with what is sent and answered by example, as it goes over the wire. */
export function withExample(
  operation: OpenAPI.OperationObject,
  contract: AnyContractProcedure,
  { procedure, example: { input, output } }: { procedure: string; example: Example },
): OpenAPI.OperationObject {
  const { parameters, body } = partsOf(contract, input);
  return {
    ...operation,
    parameters: operation.parameters?.map((parameter) => {
      if ('$ref' in parameter) return parameter;
      const isList = parameter.schema && 'type' in parameter.schema && parameter.schema.type === 'array';
      return {
        ...parameter,
        // Lists are written `a,b,c`.
        ...(isList ? { style: 'form', explode: false } : {}),
        ...(Object.hasOwn(parameters, parameter.name) ? { example: parameters[parameter.name] } : {}),
      };
    }),
    requestBody: withBodyExample(operation.requestBody, body),
    responses: withAnswer(operation.responses ?? {}, answerOf(contract, procedure, output)),
  };
}

function partsOf({ '~orpc': { route } }: AnyContractProcedure, input: unknown): Parts {
  const { params, query, body, ...rest } = Object(input);
  if (route.inputStructure === 'detailed') return { parameters: { ...params, ...query }, body };
  const given: Record<string, unknown> = Object(input);
  if (route.method === 'GET') return { parameters: given };
  const inPath = new Set([...(route.path ?? '').matchAll(/\{(\w+)\}/gu)].map(([, name]) => name));
  const isInPath = ([name]: [string, unknown]) => inPath.has(name);
  const entries = Object.entries({ ...rest, ...given });
  return {
    parameters: Object.fromEntries(entries.filter(isInPath)),
    body: Object.fromEntries(entries.filter((entry) => !isInPath(entry))),
  };
}

function withBodyExample(body: OpenAPI.OperationObject['requestBody'], example: Parts['body']) {
  if (!body || '$ref' in body || !body.content) return body;
  return { ...body, content: withMediaExample(body.content, example ?? {}) };
}

/** Status and body; of those that choose their status, as they do. */
function answerOf({ '~orpc': { route } }: AnyContractProcedure, procedure: string, output: unknown) {
  const answered = translateOutput(procedure, output, { fields: [], extraFields: [] }).output;
  if (route.outputStructure !== 'detailed') return { status: route.successStatus ?? 200, body: answered };
  const { status, body } = Object(answered);
  return { status, body };
}

function withAnswer(
  responses: NonNullable<OpenAPI.OperationObject['responses']>,
  { status, body }: { status: number; body: unknown },
) {
  return Object.fromEntries(
    Object.entries(responses).map(([at, response]) => {
      if (!response || '$ref' in response || Number(at) >= 400) return [at, response];
      const described = { ...response, description: DESCRIPTIONS[at] ?? 'Done.' };
      if (!response.content || (Number(at) !== status && at !== '202')) return [at, described];
      return [at, { ...described, content: withMediaExample(response.content, body) }];
    }),
  );
}

const DESCRIPTIONS: Record<string, string> = {
  200: 'Done.',
  201: 'Made.',
  202: 'It will be done when the meeting has ended, or is being done.',
};

function withMediaExample(content: Record<string, OpenAPI.MediaTypeObject>, value: unknown) {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => {
      if (value === undefined) return [type, media];
      const example = type === 'text/event-stream' ? { event: 'message', data: value } : value;
      return [type, { ...media, example }];
    }),
  );
}
