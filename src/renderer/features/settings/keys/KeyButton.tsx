import { type KeyboardEvent, useRef, useState } from 'react';
import { IS_MAC } from '../../../hooks/keys/isMac';
import { keysOfPress } from '../../../hooks/keys/keysOfPress';
import { useTranslation } from '../../../hooks/useTranslation';
import { Kbd } from '../../../ui/Kbd';
import { keyNames } from '../../../ui/keyNames';
import styles from './KeyList.module.css';

interface KeyButtonProps {
  /** What the keys are for. */
  label: string;
  keys: string | undefined;
  onKeys: (keys: string) => void;
  onCancel: () => void;
}

/** Shows keys, and once pressed takes the next ones. Escape and leaving it leave them as they are. */
export function KeyButton({ label, keys, onKeys, onCancel }: KeyButtonProps) {
  const { t } = useTranslation();
  const [isListening, setListening] = useState(false);
  const taken = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab') return;
    // Neither the page's shortcuts nor the dialog around may act on what is only being told.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const pressed = keysOfPress(event.nativeEvent, IS_MAC);
    if (!pressed) return;
    taken.current = true;
    setListening(false);
    onKeys(pressed);
  };
  const name = isListening
    ? t('keys.listening', { action: label })
    : keys
      ? t('keys.change', { action: label, keys: keyNames(keys).join('+') })
      : t('keys.add', { action: label });
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      data-listening={isListening || undefined}
      onClick={() => {
        onCancel();
        setListening(true);
      }}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        // The space bar presses a button when it is let go of, which would listen once more.
        if (taken.current) event.preventDefault();
        taken.current = false;
      }}
      onBlur={() => setListening(false)}
    >
      {isListening ? t('keys.press') : keys ? <Kbd keys={keys} /> : t('keys.none')}
    </button>
  );
}
