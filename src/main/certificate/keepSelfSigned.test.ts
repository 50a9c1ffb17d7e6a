import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCertificateKeeper } from './createCertificateKeeper';
import { fingerprintOf, keepSelfSigned } from './keepSelfSigned';

const DAY_MS = 24 * 3_600_000;
const NOW = Date.UTC(2026, 0, 1);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-certificate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (names: readonly string[], now = NOW) => keepSelfSigned({ folder, names, now });

test('a certificate is made once, for names and addresses, and readable by its owner only', async () => {
  const names = ['localhost', '127.0.0.1', '::1', 'fe80::0:1', 'Meet.Example'];
  const made = await keep(names);
  const parsed = new X509Certificate(made.cert);
  expect(parsed.checkHost('meet.example')).toBe('meet.example');
  expect(parsed.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(parsed.checkIP('::1')).toBeDefined();
  expect(parsed.ca).toBe(false);
  expect(fingerprintOf(made)).toBe(parsed.fingerprint256);
  expect(await keep(names)).toEqual(made);
  expect(await readdir(folder)).toEqual(['self-signed.pem']);
  expect((await stat(join(folder, 'self-signed.pem'))).mode & 0o777).toBe(0o600);
});

test('it is renewed a month before it ends, and before that stays what it is', async () => {
  const made = await keep(['localhost']);
  expect(await keep(['localhost'], NOW + 360 * DAY_MS)).toEqual(made);
  const renewed = await keep(['localhost'], NOW + 367 * DAY_MS);
  expect(renewed.cert).not.toBe(made.cert);
  expect(Date.parse(new X509Certificate(renewed.cert).validTo)).toBeGreaterThan(NOW + 700 * DAY_MS);
});

test('on another network it is made anew, for the old one too', async () => {
  await keep(['localhost', '192.168.1.5']);
  const moved = await keep(['localhost', '10.0.0.7']);
  expect(new X509Certificate(moved.cert).checkIP('192.168.1.5')).toBe('192.168.1.5');
  expect(await keep(['localhost', '192.168.1.5'])).toEqual(moved);
});

test('a file that is none is replaced', async () => {
  await writeFile(join(folder, 'self-signed.pem'), '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----');
  expect((await keep(['localhost'])).key).toContain('PRIVATE KEY');
});

test('whoever serves with it is handed the newer one', async () => {
  const clock = { now: NOW };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const keeper = await createCertificateKeeper({ dataFolder: folder, names: () => [], log, now: () => clock.now });
  const before = keeper.fingerprint();
  const seen: string[] = [];
  const stop = keeper.follow((certificate) => seen.push(fingerprintOf(certificate)));
  expect(await keeper.look()).toBe(false);
  clock.now += 380 * DAY_MS;
  expect(await keeper.look()).toBe(true);
  expect(seen).toEqual([keeper.fingerprint()]);
  expect(keeper.fingerprint()).not.toBe(before);
  stop();
});
