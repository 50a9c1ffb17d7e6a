import { memo, useLayoutEffect, useRef } from 'react';
import type { FloatingReaction } from '../../call/createReactions';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import styles from './ReactionOverlay.module.css';
import { useReactionNews } from './useReactionNews';

/** Signs that rise over whoever sent them. One layer above the stage: no tile is drawn again for them. */
export function ReactionOverlay() {
  const floating = useReadable(useCall().reactions.floating);
  useReactionNews(floating);
  return (
    <div className={styles.overlay} aria-hidden="true" data-testid="reactions">
      {floating.map((reaction) => (
        <Floating key={reaction.id} reaction={reaction} />
      ))}
    </div>
  );
}

const Floating = memo(function Floating({ reaction: { id, identity, name, emoji } }: { reaction: FloatingReaction }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const layer = element?.parentElement;
    if (!element || !layer) return;
    const { x, y } = startOf(identity, layer.getBoundingClientRect(), id);
    element.style.setProperty('--x', `${x}px`);
    element.style.setProperty('--y', `${y}px`);
  }, [id, identity]);
  return (
    <span ref={place} className={styles.place} data-identity={identity}>
      <span className={styles.rising}>
        <span className={styles.sign}>{emoji}</span>
        <span className={styles.name} dir="auto">
          {name}
        </span>
      </span>
    </span>
  );
});

/** Above the lower edge of the sender's tile; where they have none on the stage, along its near edge. A little apart each. */
function startOf(identity: string, layer: DOMRect, id: number): { x: number; y: number } {
  const aside = ((id * 37) % 60) - 30;
  const tile = document.querySelector(
    `[data-testid="tile"][data-kind="camera"][data-identity="${CSS.escape(identity)}"]`,
  );
  if (!tile) return { x: 72 + aside, y: layer.height - 100 };
  const { left, width, bottom } = tile.getBoundingClientRect();
  const sway = Math.min(Math.abs(aside), width / 4) * Math.sign(aside);
  return { x: left - layer.left + width / 2 + sway, y: bottom - layer.top - 44 };
}
