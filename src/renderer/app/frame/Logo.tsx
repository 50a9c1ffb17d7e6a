/** Two speech bubbles: one listens to the other. The same sign as the app's icon. */
export function Logo() {
  return <img src="/icon.svg" alt="" width="28" height="28" />;
}
