import { usePreferences } from '../store/preferences';

/** Keeps `data-theme` and the browser's own colours in step with the person's choice and the system. For the page's life. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: light)');
  const apply = () => {
    const { theme } = usePreferences.getState();
    const shown = theme === 'system' ? (system.matches ? 'light' : 'dark') : theme;
    document.documentElement.dataset.theme = shown;
    const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
    if (surface) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
  };
  apply();
  system.addEventListener('change', apply);
  usePreferences.subscribe(apply);
}
