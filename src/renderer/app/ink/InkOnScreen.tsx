import { useEffect } from 'react';
import { INK_WINDOW_NAME, INK_WINDOW_URL } from '../../../shared/contract/inkWindow';
import type { Call } from '../../call/Call';
import type { OwnShare } from '../../call/types';
import { followInk } from '../../features/ink/followInk';
import { inkAreas } from '../../features/ink/inkAreas';
import type { Box } from '../../features/ink/placePicture';
import type { ShellClient } from '../../hooks/useApi';

/** Between two tellings of where ink is: as often as the eye asks for. */
const TELL_MS = 40;

interface InkOnScreenProps {
  call: Call;
  shell: ShellClient;
  share: OwnShare;
}

/** What others draw on a screen of ours, over that very screen. */
export default function InkOnScreen({ call, shell, share }: InkOnScreenProps) {
  const { tileId, region } = share;
  useEffect(() => {
    const opened = window.open(INK_WINDOW_URL, INK_WINDOW_NAME, 'popup');
    // Which screen it is may be known to the system alone: then the ink is seen in the meeting only.
    if (!opened) return undefined;
    const canvas = drawInto(opened);
    const board = call.ink.board(tileId);
    const picture = (): Box => {
      const { clientWidth: width, clientHeight: height } = canvas;
      const part = region ?? { x: 0, y: 0, width: 1, height: 1 };
      return { x: part.x * width, y: part.y * height, width: part.width * width, height: part.height * height };
    };
    const ink = followInk({
      canvas,
      board,
      picture,
      shown: () => ({ strokes: board.strokes(), pointers: board.pointers() }),
      nameOf: (identity) => call.participant(identity).name.get(),
      now: Date.now,
    });

    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const areas = inkAreas(board.strokes(), board.pointers(), picture());
      shell.capture
        .setInk({ areas })
        .catch((error: unknown) => console.warn('The ink could not be shown on the screen', error));
    };
    const tellSoon = () => {
      timer ??= setTimeout(tell, TELL_MS);
    };
    const untell = board.changed.subscribe(tellSoon);
    opened.addEventListener('resize', ink.redraw);
    tellSoon();
    // A page that is left takes no component down.
    const close = () => opened.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      untell();
      clearTimeout(timer);
      ink.end();
      close();
    };
  }, [call, shell, tileId, region]);

  useEffect(() => {
    let isGone = false;
    shell.app.info().then(
      // Linux has no means to leave a window out of what is captured.
      ({ platform }) => !isGone && call.ink.setOnScreen(tileId, true, platform === 'linux'),
      (error: unknown) => console.warn('The desktop does not say what it can', error),
    );
    return () => {
      isGone = true;
      call.ink.setOnScreen(tileId, false, false);
    };
  }, [call, shell, tileId]);
  return null;
}

/** A canvas that fills an empty window. */
function drawInto({ document: target }: Window): HTMLCanvasElement {
  const canvas = target.createElement('canvas');
  for (const element of [target.documentElement, target.body]) element.style.background = 'transparent';
  target.body.style.margin = '0';
  canvas.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%';
  target.body.append(canvas);
  return canvas;
}
