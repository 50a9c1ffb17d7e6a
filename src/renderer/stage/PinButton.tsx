import { Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TileId } from '../call/types';
import { useParticipant } from '../hooks/useParticipant';
import { useView } from '../store/view';
import { cx } from '../ui/cx';
import styles from './Tile.module.css';

/** Makes a tile large for oneself; seen while the tile is pointed at, has the focus or is pinned. */
export function PinButton({ id, identity }: { id: TileId; identity: string }) {
  const { t } = useTranslation();
  const name = useParticipant(identity, 'name');
  const pinned = useView((view) => view.pinned.includes(id));
  const togglePin = useView((view) => view.togglePin);
  const label = t(pinned ? 'call.unpin' : 'call.pin', { name });
  return (
    <button
      type="button"
      className={cx(styles.pin, pinned && styles.pinned)}
      aria-label={label}
      title={label}
      onClick={() => togglePin(id)}
    >
      {pinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
    </button>
  );
}
