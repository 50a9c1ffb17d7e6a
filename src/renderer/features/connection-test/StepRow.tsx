import { Check, Circle, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StepResult, StepState } from '../../call/connectionTest/types';
import { useTranslation } from '../../hooks/useTranslation';
import { cx } from '../../ui/cx';
import { Spinner } from '../../ui/Spinner';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './ConnectionTest.module.css';

const SIGNS: Record<StepState, ReactNode> = {
  waiting: <Circle aria-hidden="true" />,
  running: <Spinner size={18} />,
  passed: <Check aria-hidden="true" />,
  failed: <X aria-hidden="true" />,
  skipped: <Minus aria-hidden="true" />,
};

/** One step: what it is, what came of it and, where it did not work, what that means. */
export function StepRow({ result: { step, state, tookMs, reason } }: { result: StepResult }) {
  const { t, i18n } = useTranslation();
  const took = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  });
  return (
    <li className={cx(styles.step, styles[state])} data-step={step} data-state={state}>
      {SIGNS[state]}
      <span className={styles.name}>
        {t(`connectionTest.step.${step}`)}
        <VisuallyHidden>{`, ${t(`connectionTest.state.${state}`)}`}</VisuallyHidden>
      </span>
      {state === 'passed' && tookMs !== undefined && <span className={styles.took}>{took.format(tookMs)}</span>}
      {state === 'failed' && <span className={styles.why}>{t(`connectionTest.failed.${step}`)}</span>}
      {state === 'skipped' && <span className={styles.why}>{t(skippedKey(reason))}</span>}
    </li>
  );
}

function skippedKey(reason: StepResult['reason']) {
  if (reason === 'before' || reason === 'notOffered' || reason === 'tokenOnly') {
    return `connectionTest.skipped.${reason}` as const;
  }
  return 'connectionTest.skipped.other' as const;
}
