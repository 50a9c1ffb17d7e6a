import { Fault } from '../../../shared/domain/fault';

export interface RestartOptions {
  isInCall(): boolean;
  /** Names of the meetings that end with what serves them and have others inside. */
  othersInside(): Promise<string[]>;
  /** Asks the person whether these meetings may end for those inside. */
  mayPutOut(meetings: readonly string[]): Promise<boolean>;
  report(error: unknown): void;
}

/** Makes the check before what serves is closed for another workspace or setting: throws CALL_RUNNING or OTHERS_INSIDE. */
export function guardRestart({ isInCall, othersInside, mayPutOut, report }: RestartOptions): () => Promise<void> {
  const refuseInCall = (): void => {
    if (isInCall()) throw new Fault('CALL_RUNNING');
  };
  return async () => {
    refuseInCall();
    const meetings = await othersInside().catch((error: unknown) => {
      // As before quitting: a workspace that cannot be read any more must not hold the person.
      report(error);
      return [];
    });
    if (meetings.length === 0) return;
    if (!(await mayPutOut(meetings))) throw new Fault('OTHERS_INSIDE');
    // The question may have stood for long.
    refuseInCall();
  };
}
