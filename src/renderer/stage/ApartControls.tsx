import { Maximize2, Minimize2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { parseTileId } from '../call/tileId';
import type { TileId } from '../call/types';
import { useTranslation } from '../hooks/useTranslation';
import { useTearOffs } from '../store/tearOffs';
import { cx } from '../ui/cx';
import styles from './TileControls.module.css';
import { toggleTileFullScreen } from './toggleTileFullScreen';

/** What one does with a tile in a window of its own. */
export function ApartControls({ id }: { id: TileId }) {
  const { t } = useTranslation();
  const controls = useRef<HTMLDivElement>(null);
  const toggle = () => toggleTileFullScreen(controls.current?.closest('figure') ?? undefined);
  const button = (label: string, icon: typeof Undo2, onClick: () => void, style?: string) => {
    const Icon = icon;
    return (
      <button type="button" className={cx(styles.button, style)} aria-label={label} title={label} onClick={onClick}>
        <Icon aria-hidden="true" />
      </button>
    );
  };
  return (
    <div ref={controls} className={styles.controls}>
      {button(t('stage.leaveFullScreen'), Minimize2, toggle, styles.leave)}
      {/* A share has it among its buttons for zooming. */}
      {parseTileId(id).kind === 'camera' && button(t('stage.fullScreen'), Maximize2, toggle, styles.menu)}
      {button(t('tearOff.back'), Undo2, () => useTearOffs.getState().bringBack(id))}
    </div>
  );
}
