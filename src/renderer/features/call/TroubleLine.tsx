import { Lightbulb, MessageCircleQuestionMark, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { FloatingLine } from '../../ui/FloatingLine';
import { IconButton } from '../../ui/IconButton';
import { Spinner } from '../../ui/Spinner';
import styles from './TroubleLine.module.css';
import { useTrouble } from './useTrouble';

/** One plain line: what is wrong now, and the button that helps. Always there for screen readers. */
export function TroubleLine() {
  const { t } = useTranslation();
  const trouble = useTrouble();
  let sign: ReactNode = null;
  if (trouble?.busy) sign = <Spinner size={16} />;
  else if (trouble?.isQuestion) sign = <MessageCircleQuestionMark className={styles.question} aria-hidden="true" />;
  else if (trouble?.isHint) sign = <Lightbulb className={styles.question} aria-hidden="true" />;
  else if (trouble) sign = <TriangleAlert className={styles.warning} aria-hidden="true" />;
  return (
    <div role="status">
      {trouble && (
        <FloatingLine icon={sign} words={trouble.words}>
          {trouble.action && (
            <Button size="small" onClick={trouble.action.run}>
              {trouble.action.label}
            </Button>
          )}
          {trouble.more && (
            <Button size="small" variant="ghost" onClick={trouble.more.run}>
              {trouble.more.label}
            </Button>
          )}
          {trouble.dismiss && (
            <IconButton size="small" icon={<X />} label={t('trouble.dismiss')} onClick={trouble.dismiss} />
          )}
        </FloatingLine>
      )}
    </div>
  );
}
