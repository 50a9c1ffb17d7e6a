import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const text = z.string().trim().min(1);

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol.slice(0, -1);
  } catch {
    return '';
  }
}

function address(...protocols: string[]) {
  const names = protocols.join(', ');
  return text
    .refine((value) => protocols.includes(protocolOf(value)), `is not an address that begins with ${names}`)
    .transform((value) => value.replace(/\/+$/u, ''));
}

const schema = z.strictObject({
  httpHost: text.default('127.0.0.1'),
  /** 0: any that is free. */
  httpPort: z.coerce.number('is not a port (0 to 65535)').int().min(0).max(65_535).default(9080),
  /** How people reach this host, where that is not its own address. */
  publicUrl: address('https', 'http').optional(),
  /** PEM files. */
  tlsCert: text.optional(),
  tlsKey: text.optional(),
  /** All three unset: the livekit-server that Parley runs itself. */
  livekitUrl: address('wss', 'ws', 'https', 'http').optional(),
  livekitApiKey: text.optional(),
  livekitApiSecret: text.optional(),
  /** Unset: a file in the data folder. */
  databaseUrl: address('file', 'libsql', 'https', 'http', 'wss', 'ws').optional(),
  /** An API key that is accepted from the first start. */
  apiKey: text.min(8, 'is shorter than 8 characters').optional(),
  /** Opens the host's page for its owner. */
  adminPassword: text.min(8, 'is shorter than 8 characters').optional(),
  logLevel: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Settings that make sense only together. */
export const SETS: readonly (readonly SettingName[])[] = [
  ['tlsCert', 'tlsKey'],
  ['livekitUrl', 'livekitApiKey', 'livekitApiSecret'],
];

/** Everything that can be set, except the data folder that the file itself lies in. */
export const configSchema = schema;
export type Settings = z.infer<typeof schema>;
export type SettingName = keyof Settings;

/** The whole configuration of a process. */
export interface Config extends Settings {
  dataFolder: string;
}

/** Every setting with its environment variable. On the command line `httpPort` is `--http-port`; secrets are not taken there, where all can read them. */
export const SETTINGS: Record<SettingName, { env: string; isSecret?: true; help: string }> = {
  httpHost: { env: 'PARLEY_HTTP_HOST', help: 'Address to listen on (127.0.0.1; 0.0.0.0 for every network)' },
  httpPort: { env: 'PARLEY_HTTP_PORT', help: 'Port to listen on (9080)' },
  publicUrl: { env: 'PARLEY_PUBLIC_URL', help: 'How people reach this host, where that is not its own address' },
  tlsCert: { env: 'PARLEY_TLS_CERT', help: 'Certificate file (PEM)' },
  tlsKey: { env: 'PARLEY_TLS_KEY', help: 'Key file of the certificate (PEM)' },
  livekitUrl: { env: 'PARLEY_LIVEKIT_URL', help: 'LiveKit server to use; unset: one that Parley runs itself' },
  livekitApiKey: { env: 'PARLEY_LIVEKIT_API_KEY', help: 'API key of that LiveKit server' },
  livekitApiSecret: { env: 'PARLEY_LIVEKIT_API_SECRET', isSecret: true, help: 'API secret of that LiveKit server' },
  databaseUrl: {
    env: 'PARLEY_DATABASE_URL',
    isSecret: true,
    help: 'libsql:// or file: address; unset: a file in the data folder',
  },
  apiKey: { env: 'PARLEY_API_KEY', isSecret: true, help: 'An API key for the REST API' },
  adminPassword: { env: 'PARLEY_ADMIN_PASSWORD', isSecret: true, help: 'Password for the owner of the page' },
  logLevel: { env: 'PARLEY_LOG_LEVEL', help: 'fatal, error, warn, info, debug, trace or silent (info)' },
};

/** The `file:` path of a relative address counts from the data folder. */
export function absoluteDatabaseUrl(url: string, dataFolder: string): string {
  const path = /^file:(?!\/)(.+)$/u.exec(url)?.[1];
  return path && !isAbsolute(path) ? pathToFileURL(join(dataFolder, path)).href : url;
}
