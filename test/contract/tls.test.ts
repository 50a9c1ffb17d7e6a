import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCertificateKeeper } from '../../src/main/certificate/createCertificateKeeper';
import { type ServedHost, serveHost } from './support/serveHost';

const DAY_MS = 24 * 3_600_000;
const LOG = { info: () => {}, warn: () => {}, error: () => {} };

let folder: string;
let host: ServedHost | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-tls-'));
});
afterEach(async () => {
  await host?.close();
  host = undefined;
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  fingerprint: string;
}

/** A request that trusts one certificate and no other, as someone does who has compared its fingerprint. */
function getPinned(url: string, pinned: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // No agent: each request makes its own connection, and so sees the certificate of now.
    const call = request(url, { ca: pinned, headers, agent: false }, (response) => {
      let body = '';
      const { fingerprint256 } = (response.socket as TLSSocket).getPeerCertificate();
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, fingerprint: fingerprint256 }),
      );
    });
    call.on('error', reject).end();
  });
}

async function serveSelfSigned(clock: { now: number }) {
  const keeper = await createCertificateKeeper({
    dataFolder: folder,
    names: () => ['192.168.1.20'],
    log: LOG,
    now: () => clock.now,
  });
  host = await serveHost(
    { tls: { ...keeper.current(), isSelfSigned: keeper.isSelfSigned } },
    { certificateFingerprint: keeper.fingerprint },
  );
  keeper.follow(host.http.useCertificate);
  return { keeper, host };
}

test('a host serves with its own certificate, and says its fingerprint to administrators', async () => {
  const { keeper, host } = await serveSelfSigned({ now: Date.now() });
  const { cert } = keeper.current();
  expect(host.http.url).toMatch(/^https:\/\/127\.0\.0\.1:/u);
  const key = { 'x-api-key': 'key-of-the-owner' };
  const answer = await getPinned(`${host.http.url}/api/v1/system`, cert, key);
  expect(answer.fingerprint).toBe(keeper.fingerprint());
  expect(JSON.parse(answer.body).certificateFingerprint).toBe(keeper.fingerprint());
  const guest = await getPinned(`${host.http.url}/api/v1/system`, cert);
  expect(guest.body).not.toContain('certificateFingerprint');
  // It would keep people from trusting a certificate that nobody has signed.
  expect(answer.headers['strict-transport-security']).toBeUndefined();
  const localhost = host.http.url.replace('127.0.0.1', 'localhost');
  expect((await getPinned(`${localhost}/healthz`, cert)).status).toBe(200);
  expect(new X509Certificate(cert).checkIP('192.168.1.20')).toBeDefined();
  await expect(fetch(`${host.http.url}/healthz`)).rejects.toThrow();
});

test('the origin is the encrypted one, where browsers give a camera', async () => {
  const { keeper, host } = await serveSelfSigned({ now: Date.now() });
  const { cert } = keeper.current();
  const { body } = await getPinned(`${host.http.url}/api/v1/system/reachability`, cert);
  expect(JSON.parse(body)).toMatchObject({ origin: host.http.url, isSecure: true });
});

test('a renewed certificate is taken up without a new start', async () => {
  const clock = { now: Date.now() - 380 * DAY_MS };
  const { keeper, host } = await serveSelfSigned(clock);
  const before = keeper.fingerprint();
  clock.now += 380 * DAY_MS;
  expect(await keeper.look()).toBe(true);
  const { fingerprint } = await getPinned(`${host.http.url}/healthz`, keeper.current().cert);
  expect(fingerprint).toBe(keeper.fingerprint());
  expect(fingerprint).not.toBe(before);
  expect(await readFile(join(folder, 'self-signed.pem'), 'utf8')).toContain(keeper.current().cert);
});
