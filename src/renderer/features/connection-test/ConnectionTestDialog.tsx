import { useEffect, useState } from 'react';
import { createConnectionTest } from '../../call/connectionTest/createConnectionTest';
import type { TestTickets } from '../../call/connectionTest/types';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import styles from './ConnectionTest.module.css';
import { StepRow } from './StepRow';
import { testReport } from './testReport';
import { VerdictNote } from './VerdictNote';

interface ConnectionTestDialogProps {
  /** Asks for what to test with; keep the same function. */
  tickets: () => Promise<TestTickets>;
  onClose: () => void;
}

/** Tries the way to the meeting server and back, step by step. Begins at once. */
export default function ConnectionTestDialog({ tickets, onClose }: ConnectionTestDialogProps) {
  const { t } = useTranslation();
  const [test, setTest] = useState(() => createConnectionTest({ tickets, now: () => performance.now() }));
  const state = useReadable(test.state);
  useEffect(() => {
    void test.run();
    return () => test.dispose();
  }, [test]);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('connectionTest.title')}
      description={t('connectionTest.about')}
      closeLabel={t('app.close')}
      footer={
        <>
          <CopyButton
            text={testReport({ state, userAgent: navigator.userAgent, date: new Date() })}
            label={t('connectionTest.copy')}
            copiedLabel={t('connectionTest.copied')}
            disabled={state.isRunning}
          />
          <Button
            variant="primary"
            busy={state.isRunning}
            onClick={() => setTest(createConnectionTest({ tickets, now: () => performance.now() }))}
          >
            {t('connectionTest.again')}
          </Button>
        </>
      }
    >
      <VerdictNote state={state} />
      <ol className={styles.steps}>
        {state.steps.map((result) => (
          <StepRow key={result.step} result={result} />
        ))}
      </ol>
    </Dialog>
  );
}
