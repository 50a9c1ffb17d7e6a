import { cameraTile, createRoom, expectMovingPicture, expectSound, join, readLink } from '../../support/meeting';
import { expect, test } from '../../support/test';

test('a host with a certificate of its own carries whole meetings over its one encrypted address', async ({
  hosts,
  guest,
}) => {
  const host = await hosts.start({ meetingServer: 'embedded', env: { PARLEY_TLS: 'self-signed' } });
  expect(host.output()).toMatch(/SHA-256: (?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/mu);
  expect(host.output()).toContain(`Parley is ready at ${host.url}`);
  expect(host.url).toMatch(/^https:/u);

  const owner = await guest({ ignoreHTTPSErrors: true });
  const sockets: string[] = [];
  owner.on('websocket', (socket) => sockets.push(socket.url()));
  const session = await owner.request.post(`${host.url}/api/v1/session`, { data: { key: host.apiKey } });
  expect(session.ok(), await session.text()).toBe(true);
  for (const cookie of await owner.context().cookies()) expect(cookie.secure, cookie.name).toBe(true);
  await owner.goto(host.url);
  await createRoom(owner, 'Encrypted');
  const link = await readLink(owner, 'Encrypted', 'Speakers');
  expect(link.startsWith(`${host.url}/room/`)).toBe(true);
  await owner.getByRole('link', { name: 'Join Encrypted' }).click();
  await join(owner, 'Ada');

  const bo = await guest({ ignoreHTTPSErrors: true });
  await bo.goto(link);
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(owner, 'Bo'));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectSound(bo);
  const { host: address } = new URL(host.url);
  expect(sockets.length).toBeGreaterThan(0);
  for (const socket of sockets) expect(new URL(socket).origin, socket).toBe(`wss://${address}`);
});

test('a browser that was not told to trust it does not open it', async ({ hosts, guest }) => {
  const host = await hosts.start({ env: { PARLEY_TLS: 'self-signed' } });
  const page = await guest();
  await expect(page.goto(host.url)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
});
