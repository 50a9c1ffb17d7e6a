import { EyeOff, Pause, Play, RefreshCw, ScanEye } from 'lucide-react';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useShareDesk } from '../../store/shareDesk';
import { MenuItem } from '../../ui/MenuItem';

/** What one does about a share of one's own, for the menu of its tile. */
export function OwnShareItems({ id }: { id: TileId }) {
  const { t } = useTranslation();
  const { ownShares, shares } = useCall().media;
  const share = useReadable(ownShares).find(({ tileId }) => tileId === id);
  if (!share) return null;
  const { shareId, hold } = share;
  const desk = useShareDesk.getState();
  return (
    <>
      <MenuItem icon={<ScanEye />} onSelect={() => desk.view(shareId)}>
        {t('share.view')}
      </MenuItem>
      {hold ? (
        <MenuItem icon={<Play />} onSelect={() => void shares.hold(undefined, shareId)}>
          {t('share.resume')}
        </MenuItem>
      ) : (
        <MenuItem icon={<Pause />} onSelect={() => void shares.hold('still', shareId)}>
          {t('share.pause')}
        </MenuItem>
      )}
      {hold !== 'blank' && (
        <MenuItem icon={<EyeOff />} onSelect={() => void shares.hold('blank', shareId)}>
          {t('share.blank')}
        </MenuItem>
      )}
      <MenuItem icon={<RefreshCw />} onSelect={() => desk.replace(shareId)}>
        {t('share.swap')}
      </MenuItem>
    </>
  );
}
