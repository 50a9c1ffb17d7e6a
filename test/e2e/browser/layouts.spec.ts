import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../support/expectAccessible';
import { cameraTile } from '../../support/meeting';
import { mintToken } from '../../support/mintToken';
import { openSlides } from '../../support/openSlides';
import { shootScreen } from '../../support/shootScreen';
import { expect, test } from '../../support/test';

/** The others show little, so that the machine has one stage to draw; wide enough for a bar with all its buttons. */
const SMALL = { width: 760, height: 420 };
const PHONE = { width: 390, height: 844 };

const stage = (page: Page) => page.getByRole('region', { name: 'Participants' });
const large = (page: Page) => page.locator('[data-kind="share"]');

async function sizeOf(tile: Locator): Promise<{ width: number; height: number; x: number; y: number }> {
  const box = await tile.boundingBox();
  if (!box) throw new Error('The tile is not shown.');
  return box;
}

async function openView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

test('one arranges the stage: layouts, pins, oneself, a share enlarged, a moderator’s view, a phone', async ({
  host,
  guest,
  meetingServer,
}) => {
  const enter = async (identity: string, how: { role?: 'moderator'; cam?: string } = {}) => {
    const page = await guest({ viewport: how.role ? undefined : SMALL });
    const token = await mintToken(meetingServer, { room: 'Layouts', identity, role: how.role });
    const wish = { liveKitUrl: meetingServer.url, token, mic: '0', cam: how.cam ?? '0', join: '1' };
    await page.goto(`${host.url}/connect?${new URLSearchParams(wish)}`);
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible();
    return page;
  };
  const ada = await enter('Ada', { role: 'moderator' });
  const bo = await enter('Bo', { cam: '1' });
  const chi = await enter('Chi');
  await openSlides(chi.context(), 'rgb(200, 40, 40)');
  const [self, boTile, chiTile] = ['You', 'Bo', 'Chi'].map((name) => cameraTile(ada, name)) as [
    Locator,
    Locator,
    Locator,
  ];
  await expect(chiTile).toBeVisible();

  await test.step('layouts by menu and keys', async () => {
    await openView(ada);
    await ada.getByRole('menuitemradio', { name: 'Sidebar' }).click();
    await expect.poll(async () => (await sizeOf(boTile)).width).toBeGreaterThan(900);
    await expect.poll(async () => (await sizeOf(chiTile)).x - (await sizeOf(boTile)).width).toBeGreaterThan(0);
    await ada.keyboard.press('Shift+F');
    await expect(chiTile).toHaveCount(0);
    await expect(ada.getByTestId('self')).toBeVisible();
    await ada.keyboard.press('Shift+G');
    await expect(ada.getByTestId('self')).toHaveCount(0);
    await expect.poll(async () => (await sizeOf(boTile)).width - (await sizeOf(chiTile)).width).toBe(0);
  });

  await test.step('one pin, several pins', async () => {
    await boTile.getByRole('button', { name: 'Show Bo large' }).click();
    await expect.poll(async () => (await sizeOf(boTile)).width).toBeGreaterThan(900);
    await chiTile.getByRole('button', { name: 'View of Chi' }).click();
    await ada.getByRole('menuitem', { name: 'Show large too' }).click();
    await expect.poll(async () => (await sizeOf(chiTile)).height - (await sizeOf(boTile)).height).toBe(0);
    expect((await sizeOf(self)).width).toBeLessThan((await sizeOf(boTile)).width);
    // A grid has all alike. What is pressed while the tiles take their seats there is not lost.
    await self.getByRole('button', { name: 'View of Ada' }).hover();
    await ada.mouse.down();
    await ada.keyboard.press('Shift+G');
    await expect.poll(async () => (await sizeOf(self)).width - (await sizeOf(boTile)).width).toBe(0);
    await ada.mouse.up();
    await expect(ada.getByRole('menu')).toBeVisible();
    await ada.keyboard.press('Escape');
    await expect(ada.getByRole('menu')).toHaveCount(0);
  });

  await test.step('whoever shows no picture is left out, and comes back', async () => {
    await openView(ada);
    await ada.getByRole('menuitemcheckbox', { name: 'Hide those without video' }).click();
    await ada.keyboard.press('Escape');
    await expect(chiTile).toHaveCount(0);
    await ada.getByRole('button', { name: 'Show all' }).click();
    await expect(chiTile).toBeVisible();
  });

  await test.step('oneself floats, and is moved by pointer and keys', async () => {
    await self.getByRole('button', { name: 'View of Ada' }).click();
    await ada.getByRole('menuitem', { name: 'Show me in a corner' }).click();
    const floating = ada.getByTestId('self');
    await expect(floating).toHaveAttribute('data-corner', 'bottom-end');
    const { x, y, width, height } = await sizeOf(floating);
    await ada.mouse.move(x + width / 2, y + height / 2);
    await ada.mouse.down();
    await ada.mouse.move(200, 150, { steps: 4 });
    await ada.mouse.up();
    await expect(floating).toHaveAttribute('data-corner', 'top-start');
    await ada.getByRole('button', { name: 'You are in the upper left corner.' }).press('ArrowDown');
    await expect(floating).toHaveAttribute('data-corner', 'bottom-start');
    await expectAccessible(ada, 'call with oneself in a corner');
    await shootScreen(ada, 'call-corner');
  });

  await test.step('a share is enlarged by wheel and keys', async () => {
    await chi.getByRole('button', { name: 'Share screen' }).click();
    await ada.keyboard.press('Shift+A');
    // Whoever holds the floating tile moves that by the arrows.
    await ada.getByRole('heading', { level: 1 }).click();
    const share = large(ada);
    const zoom = share.getByTestId('zoom');
    await expect(zoom).toHaveAttribute('data-scale', '1');
    const asked = () => share.locator('video').evaluate((video) => video.clientWidth);
    const whole = await asked();
    const box = await sizeOf(share);
    await ada.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
    await ada.mouse.wheel(0, -300);
    await expect(zoom).toHaveAttribute('data-scale', '2');
    // The picture is asked for at the size that is shown.
    await expect.poll(asked).toBe(whole * 2);
    const left = () => share.locator('video').evaluate((video) => video.getBoundingClientRect().x);
    const before = await left();
    await ada.keyboard.press('ArrowRight');
    await expect.poll(left).toBeLessThan(before);
    await ada.keyboard.press('0');
    await expect(zoom).toHaveAttribute('data-scale', '1');
    await zoom.dblclick();
    await expect(zoom).toHaveAttribute('data-scale', '2');
    await expectAccessible(ada, 'call with a share that is enlarged');
    await share.getByRole('button', { name: 'Full screen', exact: true }).click();
    await expect(ada.locator('figure:fullscreen')).toHaveCount(1);
    await share.getByRole('button', { name: 'Leave full screen' }).click();
    await expect(ada.locator('figure:fullscreen')).toHaveCount(0);
  });

  await test.step('everyone is shown a moderator’s view, whoever comes later too, and may look around', async () => {
    await openView(ada);
    await ada.getByRole('menuitemcheckbox', { name: 'Show everyone my view' }).click();
    await ada.keyboard.press('Escape');
    await expect(ada.getByText('Everyone is shown your view.')).toBeVisible();
    await expect(bo.getByText('You follow Ada’s view.')).toBeVisible();
    await ada.keyboard.press('Shift+S');
    await expect(stage(bo)).toHaveAttribute('data-layout', 'speaker');
    await bo.getByRole('button', { name: 'Look around' }).click();
    await expect(stage(bo)).toHaveAttribute('data-layout', 'auto');
    await ada.keyboard.press('Shift+G');
    const dee = await enter('Dee');
    await expect(dee.getByText('You follow Ada’s view.')).toBeVisible();
    await expect(stage(dee)).toHaveAttribute('data-layout', 'grid');
    await expect(stage(bo)).toHaveAttribute('data-layout', 'auto');
    await bo.getByRole('button', { name: 'Follow Ada' }).click();
    await expect(stage(bo)).toHaveAttribute('data-layout', 'grid');
    await ada.getByRole('button', { name: 'Stop', exact: true }).click();
    for (const page of [bo, dee]) await expect(stage(page)).toHaveAttribute('data-layout', 'auto');
  });

  await test.step('on a phone two columns at most, and what was chosen stays', async () => {
    await ada.setViewportSize(PHONE);
    const lefts = () =>
      stage(ada)
        .locator('figure[data-kind="camera"]:not([data-testid="self"] *)')
        .evaluateAll((tiles) => new Set(tiles.map((tile) => Math.round(tile.getBoundingClientRect().x))).size);
    await expect.poll(lefts).toBeLessThanOrEqual(2);
    await expect(stage(ada)).toHaveAttribute('data-layout', 'grid');
    await ada.reload();
    await expect(stage(ada)).toHaveAttribute('data-layout', 'grid');
    await expect(ada.getByTestId('self')).toHaveAttribute('data-corner', 'bottom-start');
    await expectAccessible(ada, 'call on a phone');
  });
});
