import { KeyRound } from 'lucide-react';
import { useState } from 'react';
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
  isMissing: boolean;
  /** False where this browser cannot encrypt. */
  isSupported: boolean;
  onChange: (text: string) => void;
  onMake: () => void;
}

/** Asks for the key of an encrypted meeting before one goes in; says so where one came along. */
export function KeyField({ text, isGiven, isMissing, isSupported, onChange, onMake }: KeyFieldProps) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(false);
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
        error={isMissing ? t('encryption.missing') : undefined}
        mono
        ref={(field) => {
          // Whoever wanted to go in without it is led here.
          if (isMissing) field?.focus();
        }}
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
