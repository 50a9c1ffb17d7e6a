import { hueOf } from '../../ui/initials';

/** Around each stroke, so that it is seen on white as well as on black. */
export const INK_EDGE = '#0b0d10';

/** Each contrasts with the edge by AA and is told from its neighbours. */
export const INK_COLOURS = [
  '#ff7a72',
  '#ffb03a',
  '#ffe45c',
  '#9be564',
  '#3ecf9a',
  '#4fd8e8',
  '#7fb2ff',
  '#b79bff',
  '#f08be8',
  '#ffffff',
] as const;

/** The colour in which someone draws; the same on every screen. */
export function inkColour(identity: string): string {
  return INK_COLOURS[hueOf(identity) % INK_COLOURS.length] ?? INK_COLOURS[0];
}
