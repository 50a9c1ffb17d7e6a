interface Offered {
  value: string;
}

/**
 * Which of the devices on offer a list shows as the one: what was chosen; else what is in use, which a browser or its
 * question to the person may have picked from anywhere in the list; else the first.
 */
export function shownDevice(
  offered: readonly Offered[],
  chosen: string | undefined,
  used: string | undefined,
): string | undefined {
  return [chosen, used].find((id) => offered.some(({ value }) => value === id)) ?? offered[0]?.value;
}
