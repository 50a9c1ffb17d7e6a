import { useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { parseAccessLink } from '../../../shared/domain/link';
import type { LinkKind } from '../../../shared/domain/room';
import { useLinkReach } from '../../hooks/useLinkReach';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { CopyField } from '../../ui/CopyField';
import QrCode from '../../ui/QrCode';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import styles from './LinksPanel.module.css';
import { useLinkChanges } from './useLinkChanges';

/** The links to a room, one per kind: as text, as a code to type and as a QR code; on, off, or replaced by a new one. */
export function LinksPanel({ room, qrSize = 176 }: { room: RoomView; qrSize?: number }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<LinkKind>('speaker');
  const [asksToRenew, setAsksToRenew] = useState(false);
  const { access, isEnabled, setEnabled, renew, isRenewing, isLocked } = useLinkChanges(room);
  const { url } = access.anonymous[kind];
  const enabled = isEnabled(kind);
  const link = url === undefined ? undefined : parseAccessLink(url);
  const reach = useLinkReach(url);
  const copy = { copyLabel: t('app.copy'), copiedLabel: t('app.copied') };
  return (
    <div className={styles.layout}>
      <div className={styles.texts}>
        <Segmented
          label={t('links.role')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'speaker', label: t('links.speaker') },
            { value: 'moderator', label: t('links.moderator') },
            { value: 'recording', label: t('links.recording') },
          ]}
        />
        {room.isManaged && (
          <Switch
            label={t('links.enabled')}
            hint={isLocked ? t('links.locked') : t(`links.hint.${kind}`)}
            checked={enabled}
            disabled={isLocked}
            onChange={(on) => setEnabled(kind, on)}
          />
        )}
        {url !== undefined && <CopyField key={`link ${kind}`} label={t('links.link')} text={url} {...copy} />}
        {link && kind !== 'recording' && (
          <CopyField
            key={`code ${kind}`}
            label={t('links.code')}
            hint={t('links.codeHint')}
            text={link.secret}
            {...copy}
          />
        )}
        {room.isManaged && (
          <Button variant="ghost" className={styles.renew} onClick={() => setAsksToRenew(true)}>
            {t('links.renew')}
          </Button>
        )}
      </div>
      {url !== undefined && (
        <figure className={styles.code} data-off={!enabled || undefined}>
          <QrCode text={url} label={t('links.qr', { role: t(`links.${kind}`) })} size={qrSize} />
        </figure>
      )}
      {reach && (
        <div className={styles.note}>
          <Banner>{reach}</Banner>
        </div>
      )}
      <ConfirmDialog
        open={asksToRenew}
        onOpenChange={setAsksToRenew}
        title={t('links.renewTitle', { role: t(`links.${kind}`) })}
        body={t('links.renewBody')}
        confirmLabel={t('links.renewConfirm')}
        cancelLabel={t('app.cancel')}
        danger
        busy={isRenewing}
        onConfirm={() => renew(kind).finally(() => setAsksToRenew(false))}
      />
    </div>
  );
}
