import { type FormEvent, useState } from 'react';
import type { CallEncryption } from '../../call/encryption/createCallEncryption';
import { readKey } from '../../call/encryption/keyText';
import { usePlace } from '../../hooks/PlaceContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { Fold } from '../../ui/Fold';
import { TextField } from '../../ui/TextField';
import { ApartList } from './ApartList';
import styles from './Encryption.module.css';

/** What the host cannot do because it cannot see. */
const OFF = ['recording', 'streaming', 'captions', 'chat'] as const;

/** How well the meeting is protected, how to be sure of it, and another key where ours does not fit. */
export default function EncryptionDialog({ encryption, onClose }: { encryption: CallEncryption; onClose: () => void }) {
  const { t } = useTranslation();
  const isHosted = usePlace() !== undefined;
  const verdict = useReadable(encryption.verdict);
  const code = useReadable(encryption.code);
  const key = useReadable(encryption.key);
  const [showsKey, setShowsKey] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('encryption.title')}
      description={t('encryption.protects')}
      closeLabel={t('app.close')}
    >
      <div className={styles.dialog}>
        {verdict !== 'good' && <Banner tone="warn" title={t(`encryption.means.${verdict}`)} />}
        <div className={styles.code}>
          <p className={styles.digits} data-testid="spoken-code">
            {code}
          </p>
          <p className={styles.quiet}>{t('encryption.compare')}</p>
        </div>
        <ApartList encryption={encryption} />
        {verdict === 'own-key' && <OtherKey encryption={encryption} />}
        {isHosted && (
          <section>
            <h3 className={styles.heading}>{t('encryption.off.title')}</h3>
            <ul className={styles.list}>
              {OFF.map((what) => (
                <li key={what}>{t(`encryption.off.${what}`)}</li>
              ))}
            </ul>
            <p className={styles.quiet}>{t('encryption.seen')}</p>
          </section>
        )}
        <Fold title={t('encryption.key')} open={showsKey} onToggle={setShowsKey}>
          <div className={styles.dialog}>
            <CopyField
              label={t('encryption.key')}
              hint={t('encryption.keyHint')}
              text={key}
              copyLabel={t('app.copy')}
              copiedLabel={t('app.copied')}
            />
            {verdict !== 'own-key' && <OtherKey encryption={encryption} />}
          </div>
        </Fold>
      </div>
    </Dialog>
  );
}

function OtherKey({ encryption }: { encryption: CallEncryption }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const key = readKey(text);
    setWrong(key === undefined);
    if (key === undefined) return;
    void encryption.enterKey(key);
    setText('');
  };
  return (
    <form className={styles.ask} noValidate onSubmit={submit}>
      <TextField
        label={t('encryption.other')}
        error={isWrong ? t('encryption.missing') : undefined}
        mono
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit" size="small">
        {t('encryption.use')}
      </Button>
    </form>
  );
}
