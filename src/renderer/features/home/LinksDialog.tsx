import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { parseAccessLink } from '../../../shared/domain/link';
import type { Role } from '../../../shared/domain/role';
import { useLinkReach } from '../../hooks/useLinkReach';
import { Banner } from '../../ui/Banner';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { QrCode } from '../../ui/QrCode';
import { Segmented } from '../../ui/Segmented';
import styles from './LinksDialog.module.css';

/** The links to a room, one per role, as text, as a code to type and as a QR code to point a phone at. */
export function LinksDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>('speaker');
  const { url } = room.access.anonymous[role];
  const link = parseAccessLink(url);
  const reach = useLinkReach(url);
  const copy = { copyLabel: t('app.copy'), copiedLabel: t('app.copied') };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('home.links.title', { name: room.roomName })}
      description={t('home.links.description')}
      closeLabel={t('app.close')}
    >
      <div className={styles.layout}>
        <div className={styles.texts}>
          <Segmented
            label={t('home.links.role')}
            value={role}
            onChange={setRole}
            options={[
              { value: 'speaker', label: t('home.links.speaker') },
              { value: 'moderator', label: t('home.links.moderator') },
            ]}
          />
          <CopyField key={`link ${role}`} label={t('home.links.link')} text={url} {...copy} />
          {link && (
            <CopyField
              key={`code ${role}`}
              label={t('home.links.code')}
              hint={t('home.links.codeHint')}
              text={link.secret}
              {...copy}
            />
          )}
        </div>
        <figure className={styles.code}>
          <QrCode text={url} label={t('home.links.qr', { role: t(`home.links.${role}`) })} size={176} />
        </figure>
        {reach && (
          <div className={styles.note}>
            <Banner>{reach}</Banner>
          </div>
        )}
      </div>
    </Dialog>
  );
}
