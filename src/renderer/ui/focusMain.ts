/**
 * Moves the focus to the top of the page, so that a keyboard or a screen reader starts there. A page that has put the focus
 * somewhere itself knows better.
 */
export function focusMain(): void {
  const main = document.querySelector('main');
  if (!main || (document.activeElement !== document.body && main.contains(document.activeElement))) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
