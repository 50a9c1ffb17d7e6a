import { type PointerEvent, useCallback, useRef } from 'react';
import {
  edgeOf,
  isWhole,
  moveEdge,
  moveRegion,
  type Region,
  type RegionEdge,
  regionBetween,
} from '../../call/share/region';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './RegionPicker.module.css';

/** In the order in which the keyboard reaches them. */
const EDGES: readonly RegionEdge[] = ['left', 'top', 'right', 'bottom'];

interface RegionPickerProps {
  shareId: string;
  region: Region;
  onChange: (region: Region) => void;
}

/** All that is captured, with a rectangle to drag anew, to move as a whole, or edge by edge with the arrow keys. */
export function RegionPicker({ shareId, region, onChange }: RegionPickerProps) {
  const { t, i18n } = useTranslation();
  const { shares } = useCall().media;
  const drag = useRef<{ from: { x: number; y: number }; moves: Region | undefined }>(undefined);
  const video = useCallback(
    (element: HTMLVideoElement | null) => (element ? shares.showSource(shareId, element) : undefined),
    [shares, shareId],
  );
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return { x: (clientX - box.x) / box.width, y: (clientY - box.y) / box.height };
  };
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const { x, y, width, height } = region;
  return (
    // Left is left of the picture in every language.
    <div
      dir="ltr"
      className={styles.picker}
      data-testid="region"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = at(event);
        const isInside = from.x > x && from.x < x + width && from.y > y && from.y < y + height;
        drag.current = { from, moves: isInside && !isWhole(region) ? region : undefined };
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const { from, moves } = drag.current;
        const to = at(event);
        onChange(moves ? moveRegion(moves, { x: to.x - from.x, y: to.y - from.y }) : regionBetween(from, to));
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    >
      <video ref={video} className={styles.source} aria-label={t('share.cropPicture')} autoPlay playsInline muted />
      <div
        className={styles.region}
        style={{
          insetInlineStart: `${x * 100}%`,
          top: `${y * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
      >
        {EDGES.map((edge) => (
          <span key={edge} className={styles.edge} data-edge={edge}>
            <input
              type="range"
              className={styles.input}
              aria-label={t(`share.edges.${edge}`)}
              aria-valuetext={percent.format(edgeOf(region, edge))}
              min={0}
              max={100}
              step={1}
              value={Math.round(edgeOf(region, edge) * 100)}
              onChange={({ currentTarget }) => onChange(moveEdge(region, edge, currentTarget.valueAsNumber / 100))}
            />
          </span>
        ))}
      </div>
    </div>
  );
}
