import type { Call } from '../../call/Call';

interface Desktop {
  setCall(state: { roomName: string; identity: string | undefined; inCall: boolean }): Promise<unknown>;
}

/** Tells the desktop's main process that a call runs and who we are in it, until the returned function is called. */
export function tellDesktop(desktop: Desktop, { identities }: Pick<Call, 'identities'>, roomName: string): () => void {
  let [identity] = identities.get();
  const tell = (inCall: boolean) =>
    desktop
      .setCall({ roomName, identity, inCall })
      .catch((error: unknown) => console.warn('The desktop was not told of the call', error));
  void tell(true);
  // The meeting server says who we are, which may be after the screen is there.
  const stop = identities.subscribe(() => {
    const [own] = identities.get();
    if (own === identity) return;
    identity = own;
    void tell(true);
  });
  return () => {
    stop();
    void tell(false);
  };
}
