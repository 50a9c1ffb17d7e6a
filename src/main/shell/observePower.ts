import { powerMonitor, powerSaveBlocker } from 'electron';
import type { CallStateHolder } from './callState';
import type { ShellEvents } from './shellEvents';

/** Tells the page when the computer locks or sleeps, and keeps the screen on while a call runs. */
export function observePower(events: ShellEvents, call: CallStateHolder): void {
  powerMonitor.on('lock-screen', () => events.emit({ type: 'power', state: 'locked' }));
  powerMonitor.on('unlock-screen', () => events.emit({ type: 'power', state: 'unlocked' }));
  powerMonitor.on('suspend', () => events.emit({ type: 'power', state: 'suspend' }));
  powerMonitor.on('resume', () => events.emit({ type: 'power', state: 'resume' }));

  let blocker: number | undefined;
  call.subscribe(({ inCall }) => {
    if (inCall && blocker === undefined) blocker = powerSaveBlocker.start('prevent-display-sleep');
    else if (!inCall && blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  });
}
