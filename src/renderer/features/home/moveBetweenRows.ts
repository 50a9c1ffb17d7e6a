import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End move between the rows of a list, staying in the same column of controls. */
export function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const column = target?.closest('[data-column]')?.getAttribute('data-column') ?? 'join';
  // On a menu's button the arrows open the menu, as everywhere.
  if (column === 'menu') return;
  // Menus render in a portal but bubble through React: their arrows are their own.
  if (!target || !event.currentTarget.contains(target)) return;
  const rows = [...event.currentTarget.children];
  const at = rows.findIndex((row) => row.contains(target));
  if (at < 0) return;
  const row = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  const next = row?.querySelector<HTMLElement>(
    `[data-column="${column}"] :is(a, button, input), [data-column="join"] a`,
  );
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
