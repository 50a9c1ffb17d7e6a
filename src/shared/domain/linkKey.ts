import { unwrapDeepLink } from './link';

/** Where a link carries the key of an encrypted meeting: behind `#`, which no browser sends to a host. */
const KEY_IN_LINK = 'e2ee-key';

/** The link with the key that opens what is sent in the meeting. */
export function withKey(url: string, key: string | undefined): string {
  return key === undefined ? url : `${url.replace(/#.*$/su, '')}#${KEY_IN_LINK}=${encodeURIComponent(key)}`;
}

/** The key in the part of an address behind `#`, with or without the sign. */
export function keyInFragment(fragment: string): string | undefined {
  const value = new RegExp(`(?:^#?|&)${KEY_IN_LINK}=([^&]*)`, 'u').exec(fragment)?.[1];
  try {
    return value ? decodeURIComponent(value.replaceAll('+', ' ')) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the part behind `#` from a link, in either of its forms, so that the rest can be shown to a host. */
export function splitKey(text: string): { text: string; key?: string } {
  const plain = unwrapDeepLink(text);
  const [, address, fragment] = /^\s*(https?:\/\/[^#]*)#(.*)$/isu.exec(plain) ?? [];
  if (address === undefined || fragment === undefined) return { text };
  const key = keyInFragment(fragment.trim());
  return { text: address, ...(key === undefined ? {} : { key }) };
}
