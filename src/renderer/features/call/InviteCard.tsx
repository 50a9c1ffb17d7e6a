import { useCall } from '../../hooks/CallContext';
import { useCallState } from '../../hooks/useCallState';
import { useLinkReach } from '../../hooks/useLinkReach';
import { useSelected } from '../../hooks/useSelected';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyField } from '../../ui/CopyField';
import { fetched } from '../../ui/fetched';
import { Lazy } from '../../ui/Lazy';
import styles from './InviteCard.module.css';

const QrCode = fetched(() => import('../../ui/QrCode'));

/** What one person alone needs: the link, to copy or to scan. Without the right to share it, a word that others will come. */
export function InviteCard({ inviteUrl }: { inviteUrl: string | undefined }) {
  const { t } = useTranslation();
  const reach = useLinkReach(inviteUrl);
  const { phase } = useCallState();
  const isAlone = useSelected(useCall().identities, ({ length }) => length < 2);
  if (phase === 'connecting' || !isAlone) return null;
  return (
    <section data-ink="panel" className={styles.card} aria-label={t('call.alone.title')}>
      <h2>{t('call.alone.title')}</h2>
      {inviteUrl ? (
        <>
          <p className={styles.text}>{reach ?? t('call.alone.invite')}</p>
          <CopyField
            label={t('call.alone.link')}
            text={inviteUrl}
            copyLabel={t('app.copy')}
            copiedLabel={t('app.copied')}
          />
          <div className={styles.code}>
            <Lazy>
              <QrCode text={inviteUrl} label={t('call.alone.qr')} size={144} />
            </Lazy>
          </div>
        </>
      ) : (
        <p className={styles.text}>{t('call.alone.wait')}</p>
      )}
    </section>
  );
}
