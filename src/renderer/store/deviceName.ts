import { usePreferences } from './preferences';

/**
 * A random name of this browser or app, told to hosts with each join: whoever was put out of a meeting does not come
 * straight back under another name. Says nothing about the person, and is forgotten with the other preferences.
 */
export function deviceName(): string {
  const { device, setPreferences } = usePreferences.getState();
  if (device) return device;
  // Not `crypto.randomUUID`: a guest on a plain http page has none.
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  setPreferences({ device: made });
  return made;
}
