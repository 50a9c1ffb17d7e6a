/** Called when this computer is on another network, or on one again. Returns how to end it. */
export function observeNetwork(onChange: () => void): () => void {
  const { connection } = navigator as Navigator & { connection?: EventTarget & { type?: string } };
  let type = connection?.type;
  // The estimate of its speed changes all the time; what counts is which network it is.
  const onConnection = () => {
    const before = type;
    type = connection?.type;
    if (type !== before && type !== 'none') onChange();
  };
  window.addEventListener('online', onChange);
  connection?.addEventListener('change', onConnection);
  return () => {
    window.removeEventListener('online', onChange);
    connection?.removeEventListener('change', onConnection);
  };
}
