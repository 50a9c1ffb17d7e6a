import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { hostRest } from '../../support/hostRest';
import { join } from '../../support/meeting';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';
import { threeEnter } from '../../support/threeEnter';

// Three browsers at once.
test.slow();

/** For what others must do first. Milliseconds. */
const SOON = { timeout: 60_000 };

const poll = (page: Page, question: string): Locator => page.getByRole('article', { name: question });
const option = (page: Page, question: string, text: string): Locator =>
  poll(page, question).getByRole('list', { name: 'Results' }).getByRole('listitem').filter({ hasText: text });

async function chooseMore(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .click();
}

/** Writes a poll by keys alone and asks it. */
async function ask(page: Page, question: string, options: string[], switches: string[] = []): Promise<void> {
  await page.getByRole('button', { name: 'New poll' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
  for (const text of [question, ...options]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  for (const name of switches) await page.getByRole('switch', { name }).click();
  await page.getByRole('button', { name: 'Ask everyone' }).click();
  await expect(poll(page, question)).toBeVisible();
}

async function vote(page: Page, question: string, ...answers: string[]): Promise<void> {
  for (const answer of answers) await poll(page, question).getByText(answer, { exact: true }).click();
  await poll(page, question).getByRole('button', { name: 'Vote', exact: true }).click();
}

test('three people vote, see the results come in, and share a timer', async ({ host, guest }) => {
  const rest = hostRest(host);
  const room = await rest.makeRoom({
    roomName: 'Daily',
    config: { join: { camera: false, microphone: false } },
  });
  const { ada, bo, chi } = await threeEnter(guest, room);

  await test.step('one answer, with names', async () => {
    const question = 'What shall we drink?';
    await chooseMore(ada, 'Polls');
    await expect(ada.getByText('No polls yet')).toBeVisible();
    await shootScreen(ada, 'polls-empty');
    // Awaited from before: what is said does not stay.
    await Promise.all([
      bo
        .getByRole('region', { name: 'Messages' })
        .filter({ hasText: `Ada asks: ${question}` })
        .getByRole('button', { name: 'Vote' })
        .click(SOON),
      ask(ada, question, ['Tea', 'Coffee', 'Water']),
    ]);
    await expect(bo.getByRole('button', { name: 'New poll' })).toHaveCount(0);
    await poll(bo, question).getByRole('button', { name: 'Show results' }).click();
    await expect(option(bo, question, 'Tea')).toContainText('0 (0%)');
    await poll(bo, question).getByRole('button', { name: 'Vote', exact: true }).click();
    await expectAccessible(bo, 'a ballot');
    await shootScreen(bo, 'polls-ballot');
    await vote(bo, question, 'Tea');
    await expect(option(bo, question, 'Tea').getByRole('img', { name: 'Your choice' })).toBeVisible();
    await chi.getByRole('button', { name: '1 poll' }).click();
    await vote(chi, question, 'Coffee');
    await expect(option(ada, question, 'Coffee')).toContainText('1 (50%)');
    await poll(chi, question).getByRole('button', { name: 'Change my vote' }).click();
    await vote(chi, question, 'Tea');
    await expect(option(ada, question, 'Tea')).toContainText('2 (100%)');
    await poll(ada, question).getByRole('button', { name: 'Who chose what' }).click();
    await expect(option(ada, question, 'Tea')).toContainText('Bo, Chi');
  });

  await test.step('several answers, anonymous, saved as a table and closed', async () => {
    const question = '=Which days suit you?';
    await ask(ada, question, ['Monday', 'Tuesday'], ['Several answers may be chosen', 'Anonymous']);
    await vote(bo, question, 'Monday', 'Tuesday');
    await vote(chi, question, 'Tuesday');
    await expect(option(ada, question, 'Tuesday')).toContainText('2 (100%)');
    await expect(poll(ada, question).getByText('2 people have voted')).toBeVisible();
    await expect(poll(ada, question).getByRole('button', { name: 'Who chose what' })).toHaveCount(0);
    await expectAccessible(ada, 'polls with results');
    await shootScreen(ada, 'polls-results');

    const choose = async (item: string) => {
      await ada.getByRole('button', { name: `More for ${question}` }).click();
      await ada.getByRole('menuitem', { name: item }).click();
    };
    const download = ada.waitForEvent('download');
    await choose('Save results as CSV');
    const table = await readFile(await (await download).path(), 'utf8');
    expect(table).toContain(`"'${question}"`);
    expect(table).toContain('"Tuesday","2","100%"');
    expect(table).not.toContain('Bo');
    await choose('Close the poll');
    await expect(poll(bo, question).getByText('Closed')).toBeVisible();
    await expect(poll(bo, question).getByRole('button', { name: 'Change my vote' })).toHaveCount(0);
    await choose('Delete');
    await ada.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(poll(bo, question)).toHaveCount(0);
  });

  await test.step('a timer for all, also for who comes back', async () => {
    await chooseMore(ada, 'Timer');
    const dialog = ada.getByRole('dialog', { name: 'Timer' });
    await expectAccessible(ada, 'starting a timer');
    await shootScreen(ada, 'timer-start');
    await Promise.all([
      expect(bo.getByText('Ada started a timer: 5 minutes.')).toBeVisible(SOON),
      dialog.getByRole('button', { name: '5 min', exact: true }).click(),
    ]);
    const left = (page: Page) => page.getByRole('timer', { name: /^Timer: / });
    await expect(left(bo)).toHaveText(/^[45]:\d\d$/u);
    await bo.reload();
    await join(bo, 'Bo');
    await expect(left(bo)).toHaveText(/^4:\d\d$/u);
    await expect(bo.getByText('Ada started a timer: 5 minutes.')).toHaveCount(0);

    await left(ada).click();
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await expect(chi.getByRole('timer', { name: /^Timer paused: / })).toBeVisible();
    await dialog.getByRole('button', { name: '1 minute more' }).click();
    await expect(chi.getByRole('timer', { name: /^Timer paused: / })).toHaveText(/^5:\d\d$/u);
    await expectAccessible(ada, 'a timer that is paused');
    await shootScreen(ada, 'timer-paused');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expect(chi.getByRole('timer', { name: /^Timer/ })).toHaveCount(0);
    await Promise.all([
      expect(chi.getByText('Time is up.')).toBeVisible(SOON),
      rest.ask('POST', `/meetings/${room.roomId}/timer`, { durationMs: 2000 }),
    ]);
  });
});
