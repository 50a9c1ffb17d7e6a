import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { cameraTile, chat, expectMovingPicture, expectSound, join, openPanel } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

// Several browsers, each with a camera.
test.slow();

const sign = (page: Page) => page.getByRole('button', { name: /^Encryption:/u });

/** The digits that people read to one another. */
async function spokenCode(page: Page): Promise<string> {
  await sign(page).click();
  const digits = page.getByTestId('spoken-code');
  await expect(digits).toHaveText(/^\d{3} \d{3} \d{3}$/u);
  const code = (await digits.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(digits).toBeHidden();
  return code;
}

/** Pictures of others that were opened and drawn on the page so far. */
function framesDecoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const received = reports.flatMap((report) => [...report.values()]).filter(({ type }) => type === 'inbound-rtp');
    return received.reduce((sum: number, { framesDecoded = 0 }) => sum + Number(framesDecoded), 0);
  });
}

async function remove(page: Page, name: string): Promise<void> {
  await openPanel(page, 'People');
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Remove from the meeting' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
}

test('only those with the key see, hear and read, and whoever is removed has it no longer', async ({ host, guest }) => {
  const room = { roomName: 'Board', config: { e2ee: { enabled: true } } };
  const { speakerUrl, moderatorUrl } = await hostRest(host).makeRoom(room);
  const ada = await guest();
  await ada.goto(moderatorUrl);
  await ada.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await ada.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ada.getByText('Enter the key that the others have.')).toBeVisible();
  await ada.getByRole('button', { name: 'Make a key' }).click();
  await expectAccessible(ada, 'the door of an encrypted meeting');
  await shootScreen(ada, 'door-encrypted');
  await join(ada, 'Ada');
  const link = await ada.getByRole('textbox', { name: 'Link to this meeting' }).inputValue();
  expect(link).toMatch(/^.*\?secret=[^#]*#e2ee-key=(?:[a-z2-9]{4}-){6}[a-z2-9]{4}$/u);

  const bo = await guest();
  await bo.goto(link);
  await expect(bo.getByText('Your key came with the link.')).toBeVisible();
  // A shared screen may show the address.
  expect(bo.url()).not.toContain('e2ee-key');
  await join(bo, 'Bo');
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await expectSound(bo);
  await chat(ada, [bo], 'For us alone');
  await expect(sign(ada)).toHaveAccessibleName('Encryption: Encrypted');
  const code = await spokenCode(ada);
  expect(await spokenCode(bo)).toBe(code);

  // Someone with another key; without devices, which nobody needs here.
  const chi = await guest({ permissions: [] });
  await chi.goto(`${speakerUrl}#e2ee-key=something-else`);
  await join(chi, 'Chi');
  await expect(chi.getByText('Your key does not fit: you cannot see or hear the others.')).toBeVisible();
  await expect(cameraTile(chi, 'Ada').getByText('The picture of Ada cannot be decrypted')).toBeVisible();
  expect(await framesDecoded(chi)).toBe(0);
  await shootScreen(chi, 'call-wrong-key');
  await chi.getByRole('button', { name: 'Enter another key' }).click();
  const dialog = chi.getByRole('dialog', { name: 'End-to-end encryption' });
  await dialog.getByRole('textbox', { name: 'Enter another key' }).fill(link.split('#e2ee-key=')[1] ?? '');
  await expectAccessible(chi, 'the encryption of a meeting');
  await shootScreen(chi, 'call-encryption');
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await expect(dialog.getByTestId('spoken-code')).toHaveText(code);
  await chi.keyboard.press('Escape');
  await expectMovingPicture(cameraTile(chi, 'Ada'));
  await expect(sign(chi)).toHaveAccessibleName('Encryption: Encrypted');

  await remove(ada, 'Chi');
  await expect(chi.getByRole('heading', { name: /removed/u })).toBeVisible();
  await expect.poll(() => spokenCode(ada)).not.toBe(code);
  await expect.poll(() => spokenCode(bo)).toBe(await spokenCode(ada));
  await expectMovingPicture(cameraTile(bo, 'Ada'));
  await expectMovingPicture(cameraTile(ada, 'Bo'));
  await chat(bo, [ada], 'And now without Chi');

  // The old link opens the door, and nothing behind it.
  const dan = await guest({ permissions: [] });
  await dan.goto(link);
  await join(dan, 'Dan');
  await expect(dan.getByText('Your key does not fit: you cannot see or hear the others.')).toBeVisible();
  expect(await framesDecoded(dan)).toBe(0);
});
