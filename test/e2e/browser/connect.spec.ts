import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { cameraTile, expectMovingPicture } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import type { Host } from '../../support/startHost';
import type { MeetingServer } from '../../support/startMeetingServer';
import { test as base, expect } from '../../support/test';

const ROOM = 'Somewhere else';

/** What the address of the connect page says. */
interface Wish {
  liveKitUrl: string;
  token: string;
  mic?: string;
  cam?: string;
  join?: string;
}

const test = base.extend<{
  /** A web site of someone else, on this computer but under another name, that links to an address. */
  stranger: { visit(page: Page, address: string, rel: string): Promise<void> };
}>({
  stranger: async ({ browserName: _none }, use) => {
    let body = '';
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await use({
      async visit(page, target, rel) {
        body = `<!doctype html><title>Stranger</title><a rel="${rel}" href="${target.replaceAll('&', '&amp;')}">Free tickets</a>`;
        await page.goto(`http://localhost:${port}/`);
        await page.getByRole('link', { name: 'Free tickets' }).click();
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

function addressOf(host: Host, wish: Wish): string {
  return `${host.url}/connect?${new URLSearchParams({ ...wish })}`;
}

/** The wish of someone who goes straight in; without a microphone, whose beeps nobody needs here. */
async function wishOf(server: MeetingServer, identity: string): Promise<Wish> {
  return {
    liveKitUrl: server.url,
    token: await mintToken(server, { room: ROOM, identity }),
    mic: '0',
    cam: '1',
    join: '1',
  };
}

test('an address and a token are enough, and no host is asked to let anybody in', async ({
  host,
  guest,
  meetingServer,
}) => {
  const ada = await guest();
  const asked: string[] = [];
  ada.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await ada.goto(`${host.url}/connect`);
  await ada.getByRole('textbox', { name: 'Address of the LiveKit server' }).fill(meetingServer.url);
  const token = await mintToken(meetingServer, { room: ROOM, identity: 'Ada' });
  await ada.getByRole('textbox', { name: 'Access token' }).fill(token);
  const isMet = ada.waitForRequest((request) => request.method() === 'HEAD');
  await ada.getByRole('button', { name: 'Continue' }).click();
  await expect(ada.getByRole('heading', { name: ROOM })).toBeVisible();
  // Before Join is pressed the page has shaken hands with the server.
  expect((await isMet).url()).toBe(`${meetingServer.url.replace('ws', 'http')}/`);
  // Who we are stands in the token.
  await expect(ada.getByRole('textbox', { name: 'Your name' })).toHaveCount(0);
  await ada.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(cameraTile(ada, 'You')).toBeVisible();

  const bo = await guest();
  await bo.goto(addressOf(host, await wishOf(meetingServer, 'Bo')));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await ada.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(ada.getByRole('heading', { name: 'You left the meeting' })).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((path) => /\/(?:meetings|rooms|links)\b/u.test(path))).toEqual([]);
});

test('an address opened on this computer goes straight in, with the devices that it names', async ({
  host,
  guest,
  meetingServer,
}) => {
  const ada = await guest();
  await ada.goto(addressOf(host, await wishOf(meetingServer, 'Ada')));
  await expect(ada.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Unmute microphone' })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Turn camera off' })).toBeVisible();

  const bo = await guest();
  await bo.goto(addressOf(host, { ...(await wishOf(meetingServer, 'Bo')), cam: '0' }));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expect(cameraTile(bo, 'Ada').getByRole('img', { name: 'Muted' })).toBeVisible();
  await expect(bo.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  await expect(cameraTile(ada, 'Bo')).toBeVisible();
  await expect(cameraTile(ada, 'Bo').locator('video')).toHaveCount(0);
});

for (const rel of ['opener', 'noreferrer']) {
  test(`a stranger's link (${rel}) takes nobody in without a click`, async ({
    host,
    guest,
    meetingServer,
    stranger,
  }) => {
    const ada = await guest();
    const sockets: string[] = [];
    ada.on('websocket', (socket) => sockets.push(socket.url()));
    await stranger.visit(ada, addressOf(host, await wishOf(meetingServer, 'Ada')), rel);
    await expect(ada.getByRole('heading', { name: ROOM })).toBeVisible();
    await expect(ada.getByRole('button', { name: 'Turn camera off' })).toBeVisible();
    await expect(ada.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
    expect(sockets).toEqual([]);
    await ada.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(ada.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    expect(sockets).toHaveLength(1);
  });
}

test('what cannot work is said in the form, whether typed or in the address', async ({
  host,
  guest,
  meetingServer,
}) => {
  const page = await guest();
  const address = page.getByRole('textbox', { name: 'Address of the LiveKit server' });
  const token = page.getByRole('textbox', { name: 'Access token' });
  const submit = page.getByRole('button', { name: 'Continue' });
  const expired = await mintToken(meetingServer, { room: ROOM, identity: 'Ada', lifetimeS: -60 });

  await page.goto(`${host.url}/connect`);
  await submit.click();
  await expect(address).toHaveAccessibleDescription('Begins with wss://, ws://, https:// or http://.');
  await expect(token).toHaveAccessibleDescription('The token is missing.');
  await address.fill('livekit.example.org');
  await token.fill('a token');
  await submit.click();
  await expect(address).toHaveAccessibleDescription('Begins with wss://, ws://, https:// or http://.');
  await expect(token).toHaveAccessibleDescription('This is not a LiveKit access token.');
  await address.fill(meetingServer.url);
  await token.fill(expired);
  await submit.click();
  await expect(address).not.toHaveAttribute('aria-invalid');
  await expect(token).toHaveAccessibleDescription('This token has expired. Ask for a new one.');

  await page.goto(addressOf(host, { liveKitUrl: 'ftp://here', token: expired, join: '1' }));
  await expect(address).toHaveValue('ftp://here');
  await expect(address).toHaveAccessibleDescription('Begins with wss://, ws://, https:// or http://.');
  await expect(token).toHaveAccessibleDescription('This token has expired. Ask for a new one.');
});

test('a token that the server refuses is said on the way in', async ({ host, guest, meetingServer }) => {
  const page = await guest();
  const wish = await wishOf({ ...meetingServer, apiSecret: 'not-the-secret-of-this-server-0123456789' }, 'Ada');
  await page.goto(addressOf(host, wish));
  await expect(page.getByRole('heading', { name: 'The meeting server did not let you in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
