import { AppWindow, CopyPlus, EyeOff, Maximize2, PictureInPicture2, Pin, PinOff, UserRound } from 'lucide-react';
import { type ReactElement, useContext } from 'react';
import { parseTileId } from '../call/tileId';
import type { TileId } from '../call/types';
import { useCall } from '../hooks/CallContext';
import { useTranslation } from '../hooks/useTranslation';
import { usePreferences } from '../store/preferences';
import { shownView, useView } from '../store/view';
import { Menu } from '../ui/Menu';
import { MenuItem } from '../ui/MenuItem';
import { MenuSeparator } from '../ui/MenuSeparator';
import { TileMenuExtras } from './TileMenuExtras';
import { canTearOff, useTearOff } from './useTearOff';

interface TileMenuProps {
  id: TileId;
  identity: string;
  trigger: ReactElement<Record<string, unknown>>;
  onFullScreen: () => void;
  /** The tile is about to leave its place. */
  onGone: () => void;
}

/** How one looks at a tile. Loaded and opened by the first press on its trigger. */
export default function TileMenu({ id, identity, trigger, onFullScreen, onGone }: TileMenuProps) {
  const { t } = useTranslation();
  const isLocal = useCall().participant(identity).isLocal;
  const { kind } = parseTileId(id);
  const isPinned = useView((view) => shownView(view).pinned.includes(id));
  const hasOthers = useView((view) => shownView(view).pinned.some((pin) => pin !== id));
  const { togglePin, addPin, hide } = useView.getState();
  const tearOff = useTearOff();
  const Extras = useContext(TileMenuExtras);
  return (
    <Menu defaultOpen trigger={trigger}>
      <MenuItem icon={isPinned ? <PinOff /> : <Pin />} onSelect={() => togglePin(id)}>
        {t(isPinned ? 'stage.unpin' : 'stage.pin')}
      </MenuItem>
      {hasOthers && !isPinned && (
        <MenuItem icon={<CopyPlus />} onSelect={() => addPin(id)}>
          {t('stage.alsoPin')}
        </MenuItem>
      )}
      {document.fullscreenEnabled && (
        <MenuItem icon={<Maximize2 />} onSelect={onFullScreen}>
          {t('stage.fullScreen')}
        </MenuItem>
      )}
      {canTearOff() && (
        <MenuItem
          icon={<AppWindow />}
          onSelect={() => {
            onGone();
            tearOff(id);
          }}
        >
          {t('tearOff.open')}
        </MenuItem>
      )}
      {isLocal && kind === 'camera' && <SelfItems onGone={onGone} />}
      {!isLocal && (
        <MenuItem
          icon={<EyeOff />}
          onSelect={() => {
            onGone();
            hide(id);
          }}
        >
          {t('stage.hide')}
        </MenuItem>
      )}
      {Extras && !(isLocal && kind === 'camera') && (
        <>
          <MenuSeparator />
          <Extras id={id} identity={identity} kind={kind} />
        </>
      )}
    </Menu>
  );
}

/** Where one sees oneself. */
function SelfItems({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation();
  const self = usePreferences((preferences) => preferences.self);
  const see = (place: typeof self) => {
    onGone();
    usePreferences.getState().setPreferences({ self: place });
  };
  return (
    <>
      {self === 'floating' ? (
        <MenuItem icon={<UserRound />} onSelect={() => see('tile')}>
          {t('stage.selfTile')}
        </MenuItem>
      ) : (
        <MenuItem icon={<PictureInPicture2 />} onSelect={() => see('floating')}>
          {t('stage.selfFloating')}
        </MenuItem>
      )}
      <MenuItem icon={<EyeOff />} onSelect={() => see('hidden')}>
        {t('stage.selfHidden')}
      </MenuItem>
    </>
  );
}
