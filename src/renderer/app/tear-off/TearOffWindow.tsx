import { type MouseEvent, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { parseTileId } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useTranslation } from '../../hooks/useTranslation';
import { IsApart } from '../../stage/IsApart';
import { Tile } from '../../stage/Tile';
import { toggleTileFullScreen } from '../../stage/toggleTileFullScreen';
import { useTearOffs } from '../../store/tearOffs';
import { useShortcuts } from '../actions/useShortcuts';
import { dressWindow } from '../mini/dressWindow';
import styles from './TearOffWindow.module.css';

/** One tile in a window of its own, drawn by this page: its picture is the one that is received already. */
export default function TearOffWindow({ id, target }: { id: TileId; target: Window }) {
  const { t } = useTranslation();
  const { identity, kind } = parseTileId(id);
  const isLocal = useCall().participant(identity).isLocal;
  const name = useParticipant(identity, 'name');
  useShortcuts(target);
  useLayoutEffect(() => {
    const undress = dressWindow(target);
    // From here on there is a place for it other than the stage.
    useTearOffs.getState().show(id);
    return undress;
  }, [id, target]);
  useEffect(() => {
    const { setActive, bringBack } = useTearOffs.getState();
    const listening = new AbortController();
    const { signal } = listening;
    const listen = (type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal, capture: true });
    listen('pagehide', () => bringBack(id));
    // A key too, and before it acts: not every system tells of a window that opened with the focus.
    for (const type of ['focus', 'keydown']) listen(type, () => setActive(id, true));
    // Its elements gain and lose the focus as well.
    listen('blur', () => !target.document.hasFocus() && setActive(id, false));
    // Not every system leaves the full screen by itself.
    listen('keydown', (event) => {
      const { fullscreenElement } = target.document;
      if (fullscreenElement && (event as KeyboardEvent).key === 'Escape') void target.document.exitFullscreen();
    });
    return () => listening.abort();
  }, [id, target]);

  const words = isLocal ? t('call.you') : name;
  const shareWords = isLocal ? t('call.youShare') : t('call.shareOf', { name });
  const title = t('tearOff.title', { what: kind === 'share' ? shareWords : words });
  useEffect(() => {
    target.document.title = title;
  }, [target, title]);

  const onDoubleClick = ({ target: pressed, currentTarget }: MouseEvent<HTMLElement>) => {
    if ((pressed as Element).closest('button, fieldset')) return;
    void toggleTileFullScreen(currentTarget.querySelector('figure') ?? undefined);
  };
  return createPortal(
    <main className={styles.window} onDoubleClick={onDoubleClick}>
      <IsApart value={true}>
        <Tile id={id} />
      </IsApart>
    </main>,
    target.document.body,
  );
}
