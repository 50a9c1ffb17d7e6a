import { isIP } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../shared/domain/user';

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

/** `a, b` in the environment and on the command line; a list in the file. */
function listOf(item: z.ZodType<string, string>) {
  const split = (value: unknown) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
      : value;
  return z.preprocess(split, z.array(item));
}

const flag = z.preprocess(
  (value) => ({ true: true, '1': true, false: false, '0': false })[String(value)] ?? value,
  z.boolean('is neither true nor false'),
);

/** An address, or a network as in `10.0.0.0/8`. */
const network = text.refine((value) => {
  const [, ip = '', prefix] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/iu.exec(value) ?? [];
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(ip)] ?? -1;
  return bits > 0 && (prefix === undefined || Number(prefix) <= bits);
}, 'has an entry that is neither an address nor a network like 10.0.0.0/8');

const parent = text.regex(
  /^(?:\*|https?:\/\/(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?)$/iu,
  'has an entry that is neither an origin like https://example.org nor *',
);

const schema = z.strictObject({
  httpHost: text.default('127.0.0.1'),
  /** 0: any that is free. */
  httpPort: z.coerce.number('is not a port (0 to 65535)').int().min(0).max(65_535).default(9080),
  /** How people reach this host, where that is not its own address. */
  publicUrl: address('https', 'http').optional(),
  /** PEM files. */
  tlsCert: text.optional(),
  tlsKey: text.optional(),
  /** `self-signed`: HTTPS with a certificate that the host makes itself. Certificate files turn TLS on by themselves. */
  tls: z.enum(['off', 'self-signed'], 'is neither off nor self-signed').default('off'),
  /** Who may say for whom a request comes; unset: proxies on this machine. */
  trustedProxies: listOf(network).optional(),
  /** All three unset: the livekit-server that Parley runs itself. */
  livekitUrl: address('wss', 'ws', 'https', 'http').optional(),
  livekitApiKey: text.optional(),
  livekitApiSecret: text.optional(),
  /** Unset: a file in the data folder. */
  databaseUrl: address('file', 'libsql', 'https', 'http', 'wss', 'ws').optional(),
  /** An API key that is accepted from the first start. */
  apiKey: text.min(8, 'is shorter than 8 characters').optional(),
  /** Of the user `admin`, who is an administrator. */
  adminPassword: text.min(PASSWORD_MIN, `is shorter than ${PASSWORD_MIN} characters`).max(PASSWORD_MAX).optional(),
  /** Webhooks may go to this machine and its private networks. */
  webhookAllowPrivate: flag.default(false),
  /** Sites that may show rooms inside their own pages, until an administrator says otherwise. */
  embedParents: listOf(parent).optional(),
  logLevel: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Settings that make sense only together. */
export const SETS: readonly (readonly SettingName[])[] = [
  ['tlsCert', 'tlsKey'],
  ['livekitUrl', 'livekitApiKey', 'livekitApiSecret'],
];

/** Everything that can be set, except the data folder that the file itself lies in. */
export const configSchema = schema.refine(({ tls, tlsCert }) => tls === 'off' || tlsCert === undefined, {
  path: ['tls'],
  message: 'is self-signed, but a certificate is given: choose one of the two',
});
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
  tls: { env: 'PARLEY_TLS', help: 'off, or self-signed: HTTPS with a certificate that the host makes (off)' },
  trustedProxies: {
    env: 'PARLEY_TRUSTED_PROXIES',
    help: 'Addresses and networks whose X-Forwarded headers count (this machine)',
  },
  livekitUrl: { env: 'PARLEY_LIVEKIT_URL', help: 'LiveKit server to use; unset: one that Parley runs itself' },
  livekitApiKey: { env: 'PARLEY_LIVEKIT_API_KEY', help: 'API key of that LiveKit server' },
  livekitApiSecret: { env: 'PARLEY_LIVEKIT_API_SECRET', isSecret: true, help: 'API secret of that LiveKit server' },
  databaseUrl: {
    env: 'PARLEY_DATABASE_URL',
    isSecret: true,
    help: 'libsql:// or file: address; unset: a file in the data folder',
  },
  apiKey: { env: 'PARLEY_API_KEY', isSecret: true, help: 'An API key for the REST API' },
  adminPassword: { env: 'PARLEY_ADMIN_PASSWORD', isSecret: true, help: 'Password of the user admin' },
  webhookAllowPrivate: {
    env: 'PARLEY_WEBHOOK_ALLOW_PRIVATE',
    help: 'true: webhooks may go to this machine and private networks (false)',
  },
  embedParents: { env: 'PARLEY_EMBED_PARENTS', help: 'Origins of sites that may embed rooms; * for all' },
  logLevel: { env: 'PARLEY_LOG_LEVEL', help: 'fatal, error, warn, info, debug, trace or silent (info)' },
};

/** The `file:` path of a relative address counts from the data folder. */
export function absoluteDatabaseUrl(url: string, dataFolder: string): string {
  const path = /^file:(?!\/)(.+)$/u.exec(url)?.[1];
  return path && !isAbsolute(path) ? pathToFileURL(join(dataFolder, path)).href : url;
}
