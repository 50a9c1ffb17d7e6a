import type { OpenAPI } from '@orpc/openapi';
import { OLDER_PERMISSIONS } from '../../compat/permissions';

type Properties = NonNullable<OpenAPI.SchemaObject['properties']>;

const OLDER_LINK = {
  type: 'object',
  properties: { enabled: { type: 'boolean' }, accessUrl: { type: 'string' } },
  deprecated: true,
} as const;
const OLDER_TEXT = { type: 'string', deprecated: true, readOnly: true } as const;
const EXTRA_FIELDS = {
  type: 'array',
  items: { type: 'string' },
  description: 'What `extraFields` can ask for.',
} as const;

const OLDER_PERMISSION_PROPERTIES: Properties = Object.fromEntries(
  Object.entries(OLDER_PERMISSIONS).map(([older, newer]) => [
    older,
    { type: 'boolean', deprecated: true, description: `Older name of ${newer.join(', ')}.` },
  ]),
);

const OLDER_ROOM: Properties = {
  moderatorUrl: OLDER_TEXT,
  speakerUrl: OLDER_TEXT,
  accessUrl: OLDER_TEXT,
  anonymous: { type: 'object', properties: { moderator: OLDER_LINK, speaker: OLDER_LINK }, deprecated: true },
  _extraFields: EXTRA_FIELDS,
};

/** What REST answers beside the contract: the spellings of older releases of OpenVidu Meet, marked as such. */
const OLDER: Record<string, Properties> = {
  Room: OLDER_ROOM,
  ListedRoom: OLDER_ROOM,
  Member: { _extraFields: EXTRA_FIELDS },
  Permissions: OLDER_PERMISSION_PROPERTIES,
  PermissionChange: OLDER_PERMISSION_PROPERTIES,
};

/** Adds to the named schemas what REST adds to the contract. */
export function addOlderSpellings(schemas: Record<string, OpenAPI.SchemaObject>): void {
  for (const [name, properties] of Object.entries(OLDER)) {
    const schema = schemas[name];
    if (schema) schema.properties = { ...schema.properties, ...properties };
  }
}
