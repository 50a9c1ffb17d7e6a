import {
  Eraser,
  Highlighter,
  Hourglass,
  type LucideIcon,
  MousePointer2,
  MoveUpRight,
  Pencil,
  PencilOff,
  PenLine,
  Square,
  Undo2,
  X,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useSelf } from '../../hooks/useSelf';
import { useTranslation } from '../../hooks/useTranslation';
import { type HandTool, useInk } from '../../store/ink';
import styles from './Ink.module.css';
import { inkColour } from './inkColours';
import type { InkRights } from './useInkRights';

const TOOLS: readonly (readonly [HandTool, LucideIcon])[] = [
  ['point', MousePointer2],
  ['pen', PenLine],
  ['highlighter', Highlighter],
  ['arrow', MoveUpRight],
  ['box', Square],
];

interface InkBarProps {
  id: TileId;
  rights: InkRights;
  isOpen: boolean;
}

/** The tools over a large share; one button until we draw. */
export function InkBar({ id, rights, isOpen }: InkBarProps) {
  const { t } = useTranslation();
  const { ink } = useCall();
  const self = useSelf() ?? '';
  const { tool, fades, start, stop, setTool, setFades } = useInk();
  const opener = useRef<HTMLButtonElement>(null);
  const tools = useRef<HTMLFieldSetElement>(null);
  useEscape(isOpen, opener, tools);
  const { mayDraw, mayRule, isMuted } = rights;
  if (!mayDraw && !mayRule) return null;
  if (!isOpen)
    return (
      <div className={styles.bar}>
        <button
          ref={opener}
          type="button"
          className={styles.button}
          aria-label={t('ink.draw')}
          title={t('ink.draw')}
          onClick={() => start(id)}
        >
          <Pencil aria-hidden="true" />
        </button>
      </div>
    );
  const button = (label: string, icon: ReactNode, onClick: () => void, isPressed?: boolean) => (
    <button
      key={label}
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {icon}
    </button>
  );
  return (
    <fieldset
      ref={tools}
      className={styles.bar}
      data-open
      aria-label={t('ink.tools')}
      style={{ '--ink': inkColour(self) } as React.CSSProperties}
    >
      {mayDraw && (
        <>
          {TOOLS.map(([one, Icon]) =>
            button(t(`ink.tool.${one}`), <Icon aria-hidden="true" />, () => setTool(one), tool === one),
          )}
          <span className={styles.gap} />
          {button(t('ink.fades'), <Hourglass aria-hidden="true" />, () => setFades(!fades), fades)}
          {button(t('ink.undo'), <Undo2 aria-hidden="true" />, ink.pen(id).undo)}
        </>
      )}
      {button(t(mayRule ? 'ink.clearAll' : 'ink.clearOwn'), <Eraser aria-hidden="true" />, () =>
        ink.clear(id, mayRule),
      )}
      {mayRule && button(t('ink.mute'), <PencilOff aria-hidden="true" />, () => ink.mute(id, !isMuted), isMuted)}
      <span className={styles.gap} />
      {button(t('ink.end'), <X aria-hidden="true" />, stop)}
    </fieldset>
  );
}

/**
 * Escape ends drawing, unless it closes something else, and the keyboard goes back to where it began. In the window that
 * the share is in: it may have one of its own.
 */
function useEscape(
  isOpen: boolean,
  opener: React.RefObject<HTMLElement | null>,
  tools: React.RefObject<HTMLElement | null>,
): void {
  const was = useRef(false);
  useEffect(() => {
    const page = (tools.current ?? opener.current)?.ownerDocument ?? document;
    if (was.current && !isOpen && page.activeElement === page.body) opener.current?.focus();
    was.current = isOpen;
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // The elements of another window are of other classes than ours.
      const target = event.target as Element | null;
      if (target !== page.body && !target?.closest?.('[data-kind="share"]')) return;
      // It ends the drawing, and declines nothing that a moderator asks for.
      event.preventDefault();
      useInk.getState().stop();
    };
    const { defaultView } = page;
    defaultView?.addEventListener('keydown', onKey);
    return () => defaultView?.removeEventListener('keydown', onKey);
  }, [isOpen, opener, tools]);
}
