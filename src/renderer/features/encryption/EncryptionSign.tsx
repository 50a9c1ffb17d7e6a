import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { CallEncryption } from '../../call/encryption/createCallEncryption';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { Tooltip } from '../../ui/Tooltip';
import styles from './Encryption.module.css';

/** Says in the header whether everybody is encrypted; opens what there is to know about it. */
export function EncryptionSign({ encryption }: { encryption: CallEncryption }) {
  const { t } = useTranslation();
  const verdict = useReadable(encryption.verdict);
  const words = t(`encryption.verdict.${verdict}`);
  return (
    <Tooltip text={t('encryption.open')} side="bottom">
      <button
        type="button"
        className={styles.sign}
        data-verdict={verdict}
        aria-label={t('encryption.sign', { state: words })}
        onClick={() => runAction('encryption.open')}
      >
        {verdict === 'good' ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
        <span>{words}</span>
      </button>
    </Tooltip>
  );
}
