import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const portSchema = z.number().int().min(1).max(65_535);

const identitySchema = z.object({
  apiKey: z.string().min(1),
  /** livekit-server demands 32 characters. */
  apiSecret: z.string().min(32),
  ports: z.object({ http: portSchema, tcp: portSchema, udp: portSchema }).optional(),
});

/** What makes a restarted server the same one to those who were connected: its key, secret and ports. */
export type ServerIdentity = z.infer<typeof identitySchema>;
export type ServerPorts = NonNullable<ServerIdentity['ports']>;

/** Reads the file, or makes a new key and secret where there is none that can be read. */
export async function loadServerIdentity(file: string): Promise<ServerIdentity> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const known = identitySchema.safeParse(parseJson(text));
  if (known.success) return known.data;
  const identity = {
    apiKey: `parley${randomBytes(6).toString('hex')}`,
    apiSecret: randomBytes(32).toString('base64url'),
  };
  await saveServerIdentity(file, identity);
  return identity;
}

/** Readable by this user alone; a crash leaves the old file or the new one, never half of one. */
export async function saveServerIdentity(file: string, identity: ServerIdentity): Promise<void> {
  await writePrivately(file, JSON.stringify(identity));
}

export async function writePrivately(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
