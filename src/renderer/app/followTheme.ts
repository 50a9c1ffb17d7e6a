import { themeOf } from '../../shared/domain/theme';
import { usePreferences } from '../store/preferences';
import { useRoomLook } from '../store/roomLook';

/**
 * Keeps `data-theme`, a room's own colours and the browser's own in step with the person's choice, the system and the
 * room that is shown. For the page's life.
 */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: light)');
  const { style, dataset } = document.documentElement;
  let applied: string[] = [];
  const apply = () => {
    const { theme } = usePreferences.getState();
    const { scheme, properties } = themeOf(
      useRoomLook.getState().look,
      theme === 'system' ? (system.matches ? 'light' : 'dark') : theme,
    );
    dataset.theme = scheme;
    for (const name of applied) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    applied = Object.keys(properties);
    const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
    if (surface) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
  };
  apply();
  system.addEventListener('change', apply);
  usePreferences.subscribe(apply);
  useRoomLook.subscribe(apply);
}
