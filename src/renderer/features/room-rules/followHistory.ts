/**
 * Holds up the browser's ways back and forward to another page, until the returned function is called: `ask` is given
 * what goes there after all. A browser that has no such hold, or whose user has done nothing since the last one, goes.
 */
export function followHistory(ask: (leave: () => void) => void): () => void {
  const { navigation } = window as { navigation?: Navigation };
  let isDecided = false;
  const onNavigate = (event: NavigateEvent) => {
    const { destination, navigationType, cancelable } = event;
    // Another document is left with the browser's own question.
    if (isDecided || navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return;
    if (new URL(destination.url).pathname === window.location.pathname) return;
    event.preventDefault();
    ask(() => {
      isDecided = true;
      navigation?.traverseTo(destination.key);
    });
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}
