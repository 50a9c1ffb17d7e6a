import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { api } from '../../../shared/contract/api';

/** The REST API in the words of OpenAPI 3.1, generated from the contract. */
export function openApiDocument(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(api, {
    info: {
      title: 'Parley',
      version,
      description:
        'Rooms, meetings and access links of a Parley host. An API key in X-API-KEY makes the caller its owner; without one the caller is a guest and may use what a link grants. Failures carry a stable `code`.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }, {}],
    components: {
      securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'X-API-KEY' } },
    },
  });
}
