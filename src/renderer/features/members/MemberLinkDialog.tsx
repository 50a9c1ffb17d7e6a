import type { MemberView } from '../../../shared/contract/members';
import { useLinkReach } from '../../hooks/useLinkReach';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import QrCode from '../../ui/QrCode';
import styles from './MembersPanel.module.css';

/** A guest's own link, to be sent to them alone. */
export function MemberLinkDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation();
  const { name, accessUrl } = member;
  const reach = useLinkReach(accessUrl);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.linkTitle', { name })}
      description={t('members.linkBody', { name })}
      closeLabel={t('app.close')}
    >
      <div className={styles.form}>
        <CopyField label={t('members.link')} text={accessUrl} copyLabel={t('app.copy')} copiedLabel={t('app.copied')} />
        <QrCode text={accessUrl} label={t('members.qr', { name })} size={176} />
        {reach && <Banner>{reach}</Banner>}
      </div>
    </Dialog>
  );
}
