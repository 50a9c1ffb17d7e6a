import type { ReactNode } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useCaptionPreferences } from '../../store/captionPreferences';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import styles from './CaptionedStage.module.css';
import { useCaptionActions } from './useCaptionActions';

const CaptionOverlay = fetched(() => import('../../features/captions/CaptionOverlay'));

/** The stage with what is said under or over it. `isAllowed`: the room has captions. */
export function CaptionedStage({ isAllowed, children }: { isAllowed: boolean; children: ReactNode }) {
  useCaptionActions(useCall(), isAllowed);
  const isOn = useCaptionPreferences((captions) => captions.isOn);
  return (
    <div className={styles.place}>
      {children}
      <LazyPart>{isAllowed && isOn && <CaptionOverlay />}</LazyPart>
    </div>
  );
}
