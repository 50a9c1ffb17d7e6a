import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { CAPTION_STAYS_MS, endOf, linesShown } from '../../call/captions/lines';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { useCaptionPreferences } from '../../store/captionPreferences';
import { Button } from '../../ui/Button';
import styles from './CaptionOverlay.module.css';

/** More of one line is not read in time, in characters. */
const SHOWN_MAX = 180;

/**
 * The last things that were said, under or over the pictures. Screen readers are not told of each word; they read the
 * transcript.
 */
export default function CaptionOverlay() {
  const { size, place, look } = useCaptionPreferences();
  return (
    <section className={styles.captions} data-size={size} data-place={place} data-look={look} data-testid="captions">
      <Lines />
      <EngineNote />
    </section>
  );
}

function Lines() {
  const { captions } = useCall();
  const shown = linesShown(useReadable(captions.lines), useNowAndThen(captions));
  return (
    <div className={styles.lines} aria-live="off">
      {shown.map(({ id, name, text }) => (
        <p key={id} className={styles.line}>
          <span className={styles.words}>
            {/* What is said runs in its own direction, whatever that of the page is. */}
            <b className={styles.name} dir="auto">
              {name}
            </b>{' '}
            <span dir="auto">{endOf(text, SHOWN_MAX)}</span>
          </span>
        </p>
      ))}
    </div>
  );
}

/** The time, new with each line and once more when the last one has been read. */
function useNowAndThen({ lines }: ReturnType<typeof useCall>['captions']): number {
  const all = useReadable(lines);
  const [, setLooks] = useState(0);
  useEffect(() => {
    const oldest = linesShown(all, Date.now())[0];
    if (!oldest) return undefined;
    const timer = setTimeout(
      () => setLooks((looks) => looks + 1),
      oldest.changedAt + CAPTION_STAYS_MS + 50 - Date.now(),
    );
    return () => clearTimeout(timer);
  });
  return Date.now();
}

/** That the model is being loaded, or does not work here. */
function EngineNote() {
  const { t } = useTranslation();
  const { captions } = useCall();
  const { status, detail } = useReadable(captions.engine);
  return (
    <div role="status" className={styles.note} title={detail}>
      {status === 'loading' && <span className={styles.state}>{t('captions.loading')}</span>}
      {status === 'failed' && (
        <span className={styles.state}>
          <TriangleAlert aria-hidden="true" /> {t('captions.failed')}{' '}
          <Button size="small" onClick={() => captions.retry()}>
            {t('app.retry')}
          </Button>
        </span>
      )}
    </div>
  );
}
