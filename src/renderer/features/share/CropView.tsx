import { useState } from 'react';
import { isWhole, type Region, WHOLE } from '../../call/share/region';
import type { OwnShare } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RegionPicker } from './RegionPicker';
import styles from './ShareView.module.css';

/** Asks which part of a share others may see; they see no change before it is confirmed. */
export function CropView({ share, onDone }: { share: OwnShare; onDone: () => void }) {
  const { t } = useTranslation();
  const { shares } = useCall().media;
  const [region, setRegion] = useState<Region>(share.region ?? WHOLE);
  const show = (part: Region | undefined) => {
    onDone();
    void shares.crop(share.shareId, part);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={t('share.crop')}
      description={t('share.cropLead')}
      closeLabel={t('app.close')}
      size="large"
      footer={
        <>
          <Button onClick={onDone}>{t('share.cancel')}</Button>
          {share.region && <Button onClick={() => show(undefined)}>{t('share.cropAll')}</Button>}
          <Button variant="primary" disabled={isWhole(region)} onClick={() => show(region)}>
            {t('share.cropDone')}
          </Button>
        </>
      }
    >
      <div className={styles.cropping}>
        <RegionPicker shareId={share.shareId} region={region} onChange={setRegion} />
      </div>
    </Dialog>
  );
}
