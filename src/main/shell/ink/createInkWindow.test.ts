import type { BrowserWindow, Display } from 'electron';
import { expect, test } from 'vitest';
import { INK_WINDOW_NAME, INK_WINDOW_URL } from '../../../shared/contract/inkWindow';
import { createInkWindow } from './createInkWindow';

const bounds = { x: 1920, y: 0, width: 2560, height: 1440 };
const asked = { url: INK_WINDOW_URL, frameName: INK_WINDOW_NAME };
const area = { x: 1, y: 2, width: 30, height: 40 };

/** A window that keeps what it was told, for no mouse can be moved over a real one in a test. */
function fakeWindow() {
  const told: unknown[][] = [];
  let isVisible = false;
  let onClosed: () => void = () => {};
  const window = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        if (name === 'isVisible') return () => isVisible;
        if (name === 'once')
          return (_event: string, listener: () => void) => {
            onClosed = listener;
          };
        return (...given: unknown[]) => {
          told.push([name, ...given]);
          if (name === 'showInactive') isVisible = true;
          if (name === 'hide') isVisible = false;
          if (name === 'destroy') onClosed();
        };
      },
    },
  );
  return { window: window as BrowserWindow, told, names: () => told.map(([name]) => name) };
}

function scene(platform: NodeJS.Platform, display: Pick<Display, 'bounds'> | undefined = { bounds }) {
  const ink = createInkWindow({ platform, display: () => display as Display | undefined });
  return { ink, ...fakeWindow() };
}

test('the page may open it over the shared screen, once, and under no other name', () => {
  const { ink, window } = scene('win32');
  expect(ink.optionsFor({ ...asked, frameName: 'parley-other' })).toBeUndefined();
  expect(ink.optionsFor({ ...asked, url: 'https://example.org' })).toBeUndefined();
  expect(ink.optionsFor(asked)).toMatchObject({ ...bounds, transparent: true, frame: false, focusable: false });
  expect(ink.adopt(window, 'parley-mini')).toBe(false);
  expect(ink.adopt(window, INK_WINDOW_NAME)).toBe(true);
  expect(ink.optionsFor(asked)).toBeUndefined();
  ink.close();
  expect(ink.optionsFor(asked)).toBeDefined();
  expect(createInkWindow({ platform: 'win32', display: () => undefined }).optionsFor(asked)).toBeUndefined();
});

test('it hears no mouse, is kept out of what is captured, and is there only with ink', () => {
  const { ink, window, told, names } = scene('win32');
  ink.adopt(window, INK_WINDOW_NAME);
  expect(told).toContainEqual(['setIgnoreMouseEvents', true]);
  expect(told).toContainEqual(['setContentProtection', true]);
  expect(names()).not.toContain('showInactive');
  ink.setAreas([area]);
  ink.setAreas([area, area]);
  expect(names().filter((name) => name === 'showInactive')).toHaveLength(1);
  expect(told.at(-1)).toEqual(['setAlwaysOnTop', true, 'screen-saver']);
  ink.setAreas([]);
  expect(names().at(-1)).toBe('hide');
  expect(names()).not.toContain('setShape');
});

test('on Linux it is no larger than the ink', () => {
  const { ink, window, told } = scene('linux');
  ink.setAreas([area]);
  ink.adopt(window, INK_WINDOW_NAME);
  ink.setAreas([area]);
  ink.setAreas([area, area]);
  expect(told.filter(([name]) => name === 'setShape').at(-1)).toEqual(['setShape', [area, area]]);
});
