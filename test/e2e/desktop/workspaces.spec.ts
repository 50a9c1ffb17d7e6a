import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/test';

async function openWorkspaces(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Workspace: / }).click();
  await page.getByRole('menuitem', { name: 'Manage workspaces' }).click();
  await expect(page.getByRole('heading', { name: 'Workspaces', exact: true })).toBeVisible();
}

async function openRooms(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rooms' }).first().click();
  await expect(page.getByRole('heading', { name: 'Rooms', exact: true })).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('works in the rooms of a host and comes back, without a restart', async ({ desktops, host }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parley-desktop-'));
  const { page, close } = await desktops.launch({ dataFolder });
  await fetch(`${host.url}/api/v1/rooms`, {
    method: 'POST',
    headers: { 'x-api-key': host.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ roomName: 'Of the host' }),
  });

  await openWorkspaces(page);
  await page.getByRole('button', { name: 'Add workspace' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Parley host/ }).click();
  await dialog.getByLabel('Address').fill(host.url);
  await dialog.getByLabel('API key').fill('not-the-key-of-this-host');
  await dialog.getByLabel('Name').fill('Office');
  await dialog.getByRole('button', { name: 'Check and save' }).click();
  await expect(dialog.getByText('This key is not accepted there.')).toBeVisible();

  await dialog.getByLabel('API key').fill(host.apiKey);
  await dialog.getByRole('button', { name: 'Check and save' }).click();
  await expect(dialog).toBeHidden();
  // There is no keyring on the machines that run tests, so nothing of the key may be on the disk.
  await expect(rowOf(page, 'Office').getByText('forgotten when Parley quits')).toBeVisible();
  expect(await readFile(join(dataFolder, 'workspaces.json'), 'utf8')).not.toContain(host.apiKey);

  await page.getByRole('button', { name: 'Use: Office' }).click();
  await expect(rowOf(page, 'Office').getByText('In use')).toBeVisible();
  await openRooms(page);
  await expect(page.getByText('Of the host')).toBeVisible();

  await openWorkspaces(page);
  await page.getByRole('button', { name: 'Use: This computer' }).click();
  await openRooms(page);
  await expect(page.getByText('No rooms yet')).toBeVisible();
  await openWorkspaces(page);
  await page.getByRole('button', { name: 'Use: Office' }).click();
  await expect(rowOf(page, 'Office').getByText('In use')).toBeVisible();
  await close();

  // The next start does not know the key any more: it begins with what it has, and says what is missing.
  const again = await desktops.launch({ dataFolder });
  await openWorkspaces(again.page);
  await expect(rowOf(again.page, 'Office').getByText('must be typed again')).toBeVisible();
  await expect(rowOf(again.page, 'This computer').getByText('In use')).toBeVisible();
  await again.close();
  await rm(dataFolder, { recursive: true });
});

test('takes a LiveKit server only with its key', async ({ desktop, meetingServer }) => {
  const { page } = desktop;
  await openWorkspaces(page);
  await page.getByRole('button', { name: 'Add workspace' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /LiveKit server/ }).click();
  await dialog.getByLabel('Address').fill(meetingServer.url);
  await dialog.getByLabel('API key').fill(meetingServer.apiKey);
  await dialog.getByLabel('API secret').fill('wrong-wrong-wrong-wrong-wrong-wrong-wrong');
  await dialog.getByRole('button', { name: 'Check and save' }).click();
  await expect(dialog.getByText('does not accept this key and secret')).toBeVisible();

  await dialog.getByLabel('API secret').fill(meetingServer.apiSecret);
  await dialog.getByRole('button', { name: 'Check and save' }).click();
  await expect(dialog).toBeHidden();
  const { host } = new URL(meetingServer.url);
  await page.getByRole('button', { name: `Use: ${host}` }).click();
  await expect(rowOf(page, host).getByText('In use')).toBeVisible();
  await openRooms(page);
  await expect(page.getByText('No rooms yet')).toBeVisible();
});
