import { Ellipsis, Minimize2, Pin, PinOff } from 'lucide-react';
import { type ComponentProps, memo, useContext, useRef, useState } from 'react';
import type { TileId } from '../call/types';
import { useParticipant } from '../hooks/useParticipant';
import { useTranslation } from '../hooks/useTranslation';
import { shownView, useView } from '../store/view';
import { cx } from '../ui/cx';
import { fetched } from '../ui/fetched';
import { Lazy } from '../ui/Lazy';
import { ApartControls } from './ApartControls';
import { focusStage } from './focusStage';
import { IsApart } from './IsApart';
import styles from './TileControls.module.css';
import { toggleTileFullScreen } from './toggleTileFullScreen';

const TileMenu = fetched(() => import('./TileMenu'));

/** What one does with a tile; seen while it is pointed at, has the focus or is pinned. Plain buttons until used. */
export const TileControls = memo(function TileControls({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const name = useParticipant(identity, 'name');
  const isPinned = useView((view) => shownView(view).pinned.includes(id));
  const [isOpened, setOpened] = useState(false);
  const controls = useRef<HTMLDivElement>(null);
  const isApart = useContext(IsApart);
  const { togglePin, addPin } = useView.getState();
  const figure = () => controls.current?.closest('figure') ?? undefined;
  const pinLabel = t(isPinned ? 'call.unpin' : 'call.pin', { name });
  const menuButton = (how: ComponentProps<'button'> = {}) => (
    <button type="button" className={cx(styles.button, styles.menu)} aria-label={t('stage.menu', { name })} {...how}>
      <Ellipsis aria-hidden="true" />
    </button>
  );
  if (isApart) return <ApartControls id={id} />;
  return (
    <div ref={controls} className={cx(styles.controls, isPinned && styles.pinned)}>
      <button
        type="button"
        className={cx(styles.button, styles.leave)}
        aria-label={t('stage.leaveFullScreen')}
        onClick={() => toggleTileFullScreen(figure())}
      >
        <Minimize2 aria-hidden="true" />
      </button>
      <button
        type="button"
        className={cx(styles.button, styles.pin)}
        aria-label={pinLabel}
        title={pinLabel}
        onClick={({ shiftKey }) => (shiftKey && !isPinned ? addPin(id) : togglePin(id))}
      >
        {isPinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
      </button>
      {isOpened ? (
        <Lazy fallback={menuButton()} onError={() => setOpened(false)}>
          <TileMenu
            id={id}
            identity={identity}
            trigger={menuButton()}
            onFullScreen={() => toggleTileFullScreen(figure())}
            onGone={() => focusStage(controls.current)}
          />
        </Lazy>
      ) : (
        menuButton({
          'aria-haspopup': 'menu',
          // Whoever comes near may press: by then the menu is here.
          onPointerEnter: () => void TileMenu.prepare(),
          onFocus: () => void TileMenu.prepare(),
          // The tile may change its seat while it is pressed; the release is still meant for it.
          onPointerDown: ({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId),
          onClick: () => setOpened(true),
        })
      )}
    </div>
  );
});
