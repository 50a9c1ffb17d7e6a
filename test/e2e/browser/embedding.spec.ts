import type { Page } from '@playwright/test';
import { cameraTile, expectMovingPicture, join } from '../../support/meeting';
import type { Host } from '../../support/startHost';
import { type Site, startSite } from '../../support/startSite';
import { expect, test } from '../../support/test';

/** What the element told the page around it, in order. */
interface Told {
  event: string;
  payload: Record<string, unknown>;
}

interface Element extends HTMLElement {
  on(event: string, handler: (payload: Record<string, unknown>) => void): Element;
  once(event: string, handler: (payload: Record<string, unknown>) => void): Element;
  participantKick(identity: string): Element;
  meetingLeave(): Element;
  endMeeting(): Element;
}

let site: Site | undefined;
test.afterEach(async () => {
  await site?.close();
  site = undefined;
});

/** A room with the addresses that its links are. */
async function makeRoom(page: Page, host: Host): Promise<{ roomId: string; moderatorUrl: string; speakerUrl: string }> {
  const headers = { 'x-api-key': host.apiKey };
  const answer = await page.request.post(`${host.url}/api/v1/rooms`, { headers, data: { roomName: 'Daily' } });
  expect(answer.status(), await answer.text()).toBe(201);
  const { roomId, access } = await answer.json();
  return { roomId, moderatorUrl: access.anonymous.moderator.url, speakerUrl: access.anonymous.speaker.url };
}

async function allow(page: Page, host: Host, parents: string[]): Promise<void> {
  const answer = await page.request.put(`${host.url}/api/v1/embedding`, {
    headers: { 'x-api-key': host.apiKey },
    data: { parents },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** The page of another site that loads the element from the host and notes what it is told. */
function pageWith(host: Host, script: string): string {
  return `
    <script src="${host.url}/v1/openvidu-meet.js"></script>
    <script src="${host.url}/parley-meet.js"></script>
    <div id="place" style="height: 700px"></div>
    <script>
      window.told = [];
      const note = (event) => (payload) => window.told.push({ event, payload });
      ${script}
    </script>`;
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);
const names = async (page: Page) => (await told(page)).map(({ event }) => event);

test('a page of another site shows a room, hears of it and commands it', async ({ host, guest }) => {
  const parent = await guest();
  const bob = await guest();
  const { roomId, moderatorUrl, speakerUrl } = await makeRoom(parent, host);
  site = await startSite(
    pageWith(
      host,
      `const element = document.createElement('openvidu-meet');
      element.setAttribute('room-url', ${JSON.stringify(moderatorUrl)});
      element.setAttribute('participant-name', 'Ada');
      element.on('meetingJoined', note('meetingJoined')).once('joined', note('joined'));
      element.on('left', note('left')).on('meetingClosed', note('meetingClosed'));
      element.addEventListener('meetingLeft', ({ detail }) => note('DOM meetingLeft')(detail));
      document.querySelector('#place').append(element);`,
    ),
  );
  await allow(parent, host, [site.url]);
  await parent.goto(site.url);
  const room = parent.frameLocator('openvidu-meet iframe');
  // Who it is was said by the page around, so nobody asks for it.
  await expect(room.getByRole('textbox', { name: 'Your name' })).toHaveCount(0);
  await room.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.poll(() => names(parent)).toEqual(['meetingJoined', 'joined']);
  const [joined] = await told(parent);
  expect(joined?.payload).toEqual({ roomId, participantIdentity: expect.any(String) });
  expect(await parent.evaluate(() => document.querySelector('iframe')?.src ?? '')).not.toContain('s=');

  await bob.goto(speakerUrl);
  await join(bob, 'Bob');
  await expectMovingPicture(cameraTile(bob, 'Ada'));
  const answer = await parent.request.get(`${host.url}/api/v1/meetings/${roomId}/participants`, {
    headers: { 'x-api-key': host.apiKey },
  });
  const { participants } = await answer.json();
  const { identity } = participants.find(({ name }: { name: string }) => name === 'Bob');
  await parent.locator('openvidu-meet').evaluate((element: Element, who) => {
    element.participantKick(who);
  }, identity);
  await expect(bob.getByRole('heading', { name: /removed/iu })).toBeVisible();

  // Said again with another name, the address loads no other page, and the room goes on listening.
  await parent.locator('openvidu-meet').evaluate((element: Element, address) => {
    element.setAttribute('participant-name', 'Ada Lovelace');
    element.setAttribute('room-url', address);
  }, moderatorUrl);
  await parent.locator('openvidu-meet').evaluate((element: Element) => {
    element.meetingLeave();
  });
  await expect.poll(() => names(parent)).toEqual(expect.arrayContaining(['left', 'DOM meetingLeft']));
  const left = (await told(parent)).find(({ event }) => event === 'left');
  expect(left?.payload).toEqual({
    roomId,
    participantIdentity: joined?.payload.participantIdentity,
    reason: 'voluntary_leave',
  });
  // By the keyboard of the page around: a click may wait without end for the answer of the frame that it takes away.
  await room.getByRole('button', { name: 'Close', exact: true }).focus();
  await parent.keyboard.press('Enter');
  await expect.poll(() => names(parent)).toContain('meetingClosed');
  await expect(parent.locator('openvidu-meet iframe')).toHaveCount(0);
});

test('what is commanded right after insertion is done when the room listens', async ({ host, guest }) => {
  const parent = await guest();
  const bob = await guest();
  const { moderatorUrl, speakerUrl } = await makeRoom(parent, host);
  site = await startSite(
    pageWith(
      host,
      `const element = document.createElement('parley-meet');
      element.setAttribute('room-url', ${JSON.stringify(moderatorUrl)});
      document.querySelector('#place').append(element);
      element.endMeeting();`,
    ),
  );
  await allow(parent, host, [site.url]);
  await bob.goto(speakerUrl);
  await join(bob, 'Bob');
  await parent.goto(site.url);
  await expect(bob.getByRole('heading', { name: /ended/iu })).toBeVisible();
});

test('people are sent on when they have left', async ({ host, guest }) => {
  const parent = await guest();
  const { speakerUrl } = await makeRoom(parent, host);
  site = await startSite(
    pageWith(
      host,
      `document.querySelector('#place').innerHTML = '<openvidu-meet leave-redirect-url="/thanks" participant-name="Ada"></openvidu-meet>';
      if (location.pathname === '/') document.querySelector('openvidu-meet').setAttribute('room-url', ${JSON.stringify(speakerUrl)});`,
    ),
  );
  await allow(parent, host, [site.url]);
  await parent.goto(site.url);
  const room = parent.frameLocator('openvidu-meet iframe');
  await room.getByRole('button', { name: 'Join', exact: true }).click();
  await room.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(parent).toHaveURL(`${site.url}/thanks`);
});

test('a page that is not allowed shows nothing', async ({ host, guest }) => {
  const parent = await guest();
  const { moderatorUrl } = await makeRoom(parent, host);
  site = await startSite(
    pageWith(host, `window.addEventListener('message', ({ data }) => note('message')(data));`) +
      `<parley-meet room-url="${moderatorUrl}"></parley-meet>`,
  );
  for (const parents of [[], ['https://elsewhere.example']]) {
    await allow(parent, host, parents);
    const refused = parent.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await parent.goto(site.url);
    await refused;
    await expect(parent.frameLocator('parley-meet iframe').getByRole('button', { name: 'Join' })).toHaveCount(0);
    expect(await told(parent)).toEqual([]);
  }
});

test('only rooms are shown inside other pages, and the element is there for all', async ({ host, guest }) => {
  const page = await guest();
  await allow(page, host, ['https://a.example', 'https://b.example']);
  const policyOf = async (path: string) => (await page.request.get(host.url + path)).headers();
  const room = await policyOf('/room/any');
  expect(room['content-security-policy']).toContain('frame-ancestors https://a.example https://b.example');
  expect(room['x-frame-options']).toBeUndefined();
  const home = await policyOf('/');
  expect(home['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(home['x-frame-options']).toBe('DENY');
  for (const path of ['/v1/openvidu-meet.js', '/meet/v1/openvidu-meet.js', '/parley-meet.js']) {
    expect(await policyOf(path)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  }
});
