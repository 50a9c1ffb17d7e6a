import { Crop, EyeOff, Pause, Play, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { OwnShare } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { useVideo } from '../../hooks/useVideo';
import { useShareDesk } from '../../store/shareDesk';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CropView } from './CropView';
import { ShareTuning } from './ShareTuning';
import styles from './ShareView.module.css';

/** One of our shares as others see it, and everything that can be done about it while it runs. */
export default function ShareView({ share, onClose }: { share: OwnShare; onClose: () => void }) {
  const { t } = useTranslation();
  const { shares } = useCall().media;
  const [isCropping, setCropping] = useState(false);
  const picture = useVideo(share.tileId);
  const { shareId, hold } = share;
  if (isCropping) return <CropView share={share} onDone={() => setCropping(false)} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('share.view')}
      description={t(wordsOf(share))}
      closeLabel={t('app.close')}
      size="large"
    >
      <div className={styles.frame} data-hold={hold}>
        <video ref={picture} className={styles.picture} aria-label={t('share.picture')} autoPlay playsInline muted />
      </div>
      <div className={styles.buttons}>
        {hold ? (
          <Button variant="primary" icon={<Play />} onClick={() => void shares.hold(undefined, shareId)}>
            {t('share.resumeShort')}
          </Button>
        ) : (
          <Button icon={<Pause />} onClick={() => void shares.hold('still', shareId)}>
            {t('share.pauseShort')}
          </Button>
        )}
        <Button icon={<EyeOff />} disabled={hold === 'blank'} onClick={() => void shares.hold('blank', shareId)}>
          {t('share.blankShort')}
        </Button>
        <Button icon={<Crop />} onClick={() => setCropping(true)}>
          {t('share.crop')}
        </Button>
        <Button
          icon={<RefreshCw />}
          onClick={() => {
            onClose();
            useShareDesk.getState().replace(shareId);
          }}
        >
          {t('share.swapShort')}
        </Button>
      </div>
      <ShareTuning share={share} />
    </Dialog>
  );
}

function wordsOf({ hold, region }: OwnShare) {
  if (hold) return hold === 'still' ? 'share.seesStill' : 'share.seesBlank';
  return region ? 'share.seesPart' : 'share.viewLead';
}
