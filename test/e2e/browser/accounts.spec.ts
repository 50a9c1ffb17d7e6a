import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { shootScreen } from '../../support/shootScreen';
import { type Receiver, startReceiver } from '../../support/startReceiver';
import { expect, test } from '../../support/test';

// Every screen is looked at by axe and by a camera, in light and dark.
test.slow();

const PASSWORD = 'correct horse battery';

let receiver: Receiver | undefined;
test.afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
});

async function signIn(page: Page, url: string, userId: string, password = PASSWORD): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: 'User name' }).fill(userId);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('the printed link makes the first administrator, once', async ({ host, guest }) => {
  const [link = ''] = host.output().match(/http\S+\/set-up#\S+/u) ?? [];
  expect(link).not.toBe('');
  const page = await guest();
  await page.goto(link);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('Say what you are called.')).toBeVisible();
  await expectAccessible(page, 'set-up');
  await shootScreen(page, 'set-up');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await page.getByRole('textbox', { name: 'User name' }).fill('ada');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByRole('link', { name: 'Administration' })).toBeVisible();
  await expect(page.getByText('Ada Lovelace')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await signIn(page, host.url, 'ada', 'wrong wrong wrong');
  await expect(page.getByText('This user name and password do not go together.')).toBeVisible();
  await signIn(page, host.url, 'ada');
  await expect(page.getByRole('link', { name: 'Administration' })).toBeVisible();

  const late = await guest();
  await late.goto(link);
  await late.getByRole('textbox', { name: 'Your name' }).fill('Eve');
  await late.getByRole('textbox', { name: 'User name' }).fill('eve');
  await late.getByLabel('Password').fill(PASSWORD);
  await late.getByRole('button', { name: 'Create administrator' }).click();
  await expect(late.getByText('This link was used already, or it has ended')).toBeVisible();
});

test('an administrator makes users, who see what their role lets them', async ({ owner, host, guest }) => {
  await owner.goto(`${host.url}/admin`);
  await expect(owner.getByRole('heading', { name: 'Users' })).toBeVisible();
  await expect(owner.getByText('Nobody has an account yet')).toBeVisible();
  for (const [name, role] of [
    ['Mia Manager', 'Room manager'],
    ['Bo Member', 'Room member'],
    ['Cy Member', 'Room member'],
  ] as const) {
    await owner.getByRole('button', { name: 'New user' }).click();
    const dialog = owner.getByRole('dialog', { name: 'New user' });
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.getByLabel('Role').selectOption(role);
    await dialog.getByLabel('Password').fill(PASSWORD);
    if (name === 'Bo Member') {
      await expectAccessible(owner, 'new user');
      await shootScreen(owner, 'admin-new-user');
    }
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(owner.getByRole('list', { name: 'Users' }).getByText(name)).toBeVisible();
  }
  await expectAccessible(owner, 'users');
  await shootScreen(owner, 'admin-users');

  const mia = await guest();
  await signIn(mia, host.url, 'mia_manager');
  await expect(mia.getByRole('button', { name: 'New room' }).first()).toBeVisible();
  await expect(mia.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  const bo = await guest();
  await signIn(bo, host.url, 'bo_member');
  await expect(bo.getByRole('heading', { name: 'Rooms', exact: true })).toBeVisible();
  await expect(bo.getByRole('button', { name: 'New room' })).toHaveCount(0);
  await bo.goto(`${host.url}/admin/users`);
  await expect(bo.getByText('This is for administrators of this host.')).toBeVisible();

  await owner.getByRole('button', { name: 'More for Bo Member' }).click();
  await owner.getByRole('menuitemradio', { name: 'Administrator' }).click();
  await expect(owner.getByText('Bo Member is now: Administrator.')).toBeVisible();
  await bo.reload();
  await expect(bo.getByRole('heading', { name: 'Users' })).toBeVisible();

  await owner.getByRole('checkbox', { name: 'Select Cy Member' }).check();
  await owner.getByRole('button', { name: 'Delete 1 user' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(owner.getByRole('list', { name: 'Users' }).getByText('Cy Member')).toHaveCount(0);

  // One's own password, and one's other sessions.
  const elsewhere = await guest();
  await signIn(elsewhere, host.url, 'mia_manager');
  await expect(elsewhere.getByRole('heading', { name: 'Rooms', exact: true })).toBeVisible();
  await mia.goto(`${host.url}/settings`);
  await shootScreen(mia, 'settings-account');
  await mia.getByRole('button', { name: 'Change password' }).click();
  const dialog = mia.getByRole('dialog', { name: 'Change password' });
  await dialog.getByLabel('Current password').fill('not my password');
  await dialog.getByLabel('New password').fill('another long password');
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByText('This is not your current password.')).toBeVisible();
  await dialog.getByLabel('Current password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(mia.getByText('Your password was changed.')).toBeVisible();
  await elsewhere.goto(host.url);
  await expect(elsewhere.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await mia.reload();
  await expect(mia.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('an API key is shown once, works, and works no more when it is revoked; all of it is written down', async ({
  owner,
  host,
}) => {
  await owner.goto(`${host.url}/admin/api-keys`);
  await owner.getByRole('button', { name: 'New key' }).click();
  await owner.getByRole('textbox', { name: 'What is it for?' }).fill('Calendar');
  await owner.getByRole('button', { name: 'Create' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Key “Calendar”' });
  const key = await dialog.getByRole('textbox', { name: 'API key' }).inputValue();
  await expectAccessible(owner, 'a new key');
  await shootScreen(owner, 'admin-new-key');
  await dialog.getByRole('button', { name: 'I have copied it' }).click();
  const list = () => fetch(`${host.url}/api/v1/rooms`, { headers: { 'x-api-key': key } });
  expect((await list()).status).toBe(200);
  await expect(owner.getByText(/never used/u)).toBeVisible();
  await expect(owner.getByText(key)).toHaveCount(0);
  await shootScreen(owner, 'admin-keys');
  await owner.getByRole('button', { name: 'Revoke Calendar' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(owner.getByText('There are no keys')).toBeVisible();
  expect((await list()).status).toBe(401);

  await owner.goto(`${host.url}/admin/audit`);
  await expect(owner.getByRole('list', { name: 'Audit log' }).getByText(/key/iu).first()).toBeVisible();
  await expectAccessible(owner, 'audit log');
  await shootScreen(owner, 'admin-audit');
  await owner.getByRole('searchbox', { name: 'What', exact: true }).fill('nothing.like.this');
  await expect(owner.getByText('Nothing matches')).toBeVisible();
});

test('a webhook is tested, its deliveries are seen and sent again, and its secret is replaced', async ({
  hosts,
  guest,
}) => {
  let status = 500;
  receiver = await startReceiver(() => status);
  const host = await hosts.start({ env: { PARLEY_WEBHOOK_ALLOW_PRIVATE: 'true' } });
  const page = await guest();
  await page.request.post(`${host.url}/api/v1/session`, { data: { key: host.apiKey } });
  await page.goto(`${host.url}/admin/webhooks`);
  await expect(page.getByText('Nobody is told')).toBeVisible();
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Begins with https:// or http://.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Address' }).fill(`${receiver.url}/hook`);
  await page.getByRole('checkbox', { name: 'Every event' }).uncheck();
  await page.getByRole('checkbox', { name: 'Recording changed' }).uncheck();
  await expectAccessible(page, 'new endpoint');
  await shootScreen(page, 'admin-new-endpoint');
  await page.getByRole('button', { name: 'Add' }).click();
  const shown = page.getByRole('dialog', { name: 'Secret of the endpoint' });
  await expect(shown.getByRole('textbox', { name: 'Secret' })).not.toHaveValue('');
  const first = await shown.getByRole('textbox', { name: 'Secret' }).inputValue();
  await shown.getByRole('button', { name: 'I have copied it' }).click();

  await page.getByRole('button', { name: /^Send a test/u }).click();
  await expect(page.getByText('The endpoint answered 500').first()).toBeVisible();
  status = 200;
  await page.getByRole('button', { name: /^Send a test/u }).click();
  await expect(page.getByText('The endpoint took the test event (200).')).toBeVisible();
  expect(receiver.received.at(-1)?.headers['x-signature']).toMatch(/^[0-9a-f]{64}$/u);

  const rest = hostRest(host);
  const { roomId } = await rest.makeRoom({ roomName: 'Told' });
  await rest.ask('POST', `/meetings/${roomId}/start`, {});
  await expect.poll(() => receiver?.received.some(({ body }) => body.includes('meetingStarted'))).toBe(true);
  await page.getByRole('button', { name: 'Look again' }).click();
  const deliveries = page.getByRole('list', { name: 'Deliveries' });
  await expect(deliveries.getByText('meetingStarted')).toBeVisible();
  await expect(deliveries.getByText('Delivered').first()).toBeVisible();
  await expectAccessible(page, 'webhooks');
  await shootScreen(page, 'admin-webhooks');
  const count = receiver.received.length;
  await deliveries.getByRole('button', { name: 'Send again' }).first().click();
  await expect.poll(() => receiver?.received.length).toBeGreaterThan(count);

  await page.getByRole('button', { name: `More for ${receiver.url}/hook` }).click();
  await page.getByRole('menuitem', { name: 'Replace the secret' }).click();
  await expect(shown.getByRole('textbox', { name: 'Secret' })).not.toHaveValue(first);
  await shown.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: `More for ${receiver.url}/hook` }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Nobody is told')).toBeVisible();
});

test('sites that may embed rooms are kept', async ({ owner, host }) => {
  await owner.goto(`${host.url}/admin/embedding`);
  await owner.getByRole('textbox', { name: 'Site' }).fill('not a site');
  await owner.getByRole('button', { name: 'Allow' }).click();
  await expect(owner.getByText('This is not the address of a site.')).toBeVisible();
  await owner.getByRole('textbox', { name: 'Site' }).fill('https://example.org/some/page');
  await owner.getByRole('button', { name: 'Allow' }).click();
  await expect(owner.getByRole('list', { name: 'Embedding' }).getByText('https://example.org')).toBeVisible();
  await expectAccessible(owner, 'embedding');
  await shootScreen(owner, 'admin-embedding');
  await owner.reload();
  await owner.getByRole('button', { name: 'Remove https://example.org' }).click();
  await expect(owner.getByText('No site may embed rooms')).toBeVisible();
});
