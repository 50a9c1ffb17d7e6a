import { useState } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../../ui/CopyButton';
import { Switch } from '../../ui/Switch';
import { BackgroundFacts } from './BackgroundFacts';
import { ConnectionFacts } from './ConnectionFacts';
import { GivenUp } from './GivenUp';
import styles from './QualityPanel.module.css';
import { qualityReport } from './qualityReport';
import { TrackList } from './TrackList';

/** The call in figures: how it is connected, what it has given up, and each track that flows. */
export default function QualityPanel() {
  const { t } = useTranslation();
  const call = useCall();
  const quality = useReadable(call.health.quality);
  const state = useReadable(call.health.state);
  const [withAddress, setWithAddress] = useState(false);
  if (!quality) return <p className={styles.wait}>{t('quality.measuring')}</p>;
  const report = qualityReport({
    ...{ quality, state, withAddress, background: call.media.background.get() },
    identities: call.identities.get(),
    userAgent: navigator.userAgent,
    date: new Date(),
  });
  return (
    <div className={styles.panel}>
      <ConnectionFacts quality={quality} />
      <GivenUp state={state} />
      <BackgroundFacts />
      <TrackList title={t('quality.sentByYou')} tracks={quality.tracks.filter(({ isSent }) => isSent)} />
      <TrackList title={t('quality.receivedFrom')} tracks={quality.tracks.filter(({ isSent }) => !isSent)} withNames />
      <div className={styles.report}>
        <Switch label={t('quality.includeAddress')} checked={withAddress} onChange={setWithAddress} />
        <CopyButton wide text={report} label={t('quality.copy')} copiedLabel={t('quality.copied')} />
      </div>
    </div>
  );
}
