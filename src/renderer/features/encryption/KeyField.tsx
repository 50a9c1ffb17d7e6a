import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { KEY_MAX } from '../../call/encryption/keyText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './Encryption.module.css';

interface KeyFieldProps {
  text: string;
  /** It came with the link, or is known from before. */
  isGiven: boolean;
  /** How often somebody wanted to go in without it since it was last changed. */
  misses: number;
  /** False where this browser cannot encrypt. */
  isSupported: boolean;
  onChange: (text: string) => void;
  onMake: () => void;
}

/** Asks for the key of an encrypted meeting before one goes in; says so where one came along. */
export function KeyField({ text, isGiven, misses, isSupported, onChange, onMake }: KeyFieldProps) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (misses > 0) field.current?.focus();
  }, [misses]);
  if (!isSupported) {
    return (
      <Banner tone="danger" title={t('encryption.unsupported')}>
        {t(window.isSecureContext ? 'encryption.unsupportedBrowser' : 'encryption.unsupportedOrigin')}
      </Banner>
    );
  }
  if (isGiven && !changes) {
    return (
      <div className={styles.given}>
        <KeyRound aria-hidden="true" />
        <span>{t('encryption.given')}</span>
        <Button size="small" variant="ghost" onClick={() => setChanges(true)}>
          {t('encryption.change')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.ask}>
      <TextField
        label={t('encryption.key')}
        hint={t('encryption.ask')}
        error={misses > 0 ? t('encryption.missing') : undefined}
        mono
        ref={field}
        value={text}
        maxLength={KEY_MAX}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button size="small" icon={<KeyRound />} onClick={onMake}>
        {t('encryption.make')}
      </Button>
    </div>
  );
}
