import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { ShellEvent } from '../../shared/contract/shell';
import type { ShellClient } from '../api/connection';
import { useFaultText } from '../hooks/useFaultText';
import { useOpenEntry } from '../hooks/useOpenEntry';
import { useTranslation } from '../hooks/useTranslation';
import { useWatch } from '../hooks/useWatch';
import { runAction, useActionStore } from '../store/actions';
import { usePreferences } from '../store/preferences';
import { useWindowSight } from '../store/windowSight';
import { fetched } from '../ui/fetched';
import { LazyPart } from '../ui/LazyPart';
import { toast } from '../ui/toast';

const CloseCallDialog = fetched(() => import('./desktop/CloseCallDialog'));
const LeaveCallDialog = fetched(() => import('./LeaveCallDialog'));

interface ShellEventsProps {
  shell: ShellClient;
  onWorkspaceChanged: (id: string) => void;
}

/** What asks before a call is left from outside: quitting, or a link that opens another room. */
type Question = { kind: 'quit' } | { kind: 'close' } | { kind: 'open'; text: string };

/** Answers what the desktop's main process has to say to the page. */
export function ShellEvents({ shell, onWorkspaceChanged }: ShellEventsProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const queryClient = useQueryClient();
  const openEntry = useOpenEntry();
  const [path, navigate] = useLocation();
  const [question, setQuestion] = useState<Question>();

  const openLink = (text: string) => {
    openEntry(text).catch((error) => toast(faultText(error).sentence, { tone: 'danger' }));
  };

  const closeQuestion = () => setQuestion(undefined);
  const answerClose = (keeps: boolean) => void (keeps ? shell.app.keepRunning() : shell.app.quit());

  const onEvent = (event: ShellEvent) => {
    switch (event.type) {
      case 'open-link':
        if (isInCall()) setQuestion({ kind: 'open', text: event.text });
        else openLink(event.text);
        break;
      case 'action':
        runAction(event.id);
        break;
      case 'workspace-changed':
        onWorkspaceChanged(event.id);
        void queryClient.invalidateQueries({ queryKey: ['shell'] });
        if (path.startsWith('/room/')) navigate('/');
        break;
      case 'power':
        if (event.state === 'resume') {
          void queryClient.invalidateQueries();
          // The meeting server has given us up meanwhile; waiting for it to say so takes much longer.
          runAction('call.recover');
        }
        // What is shown on a locked screen, such as notifications, was never meant to be shared.
        if (event.state === 'locked') runAction('share.endBecauseLocked');
        break;
      case 'quit-requested':
        if (isInCall()) setQuestion({ kind: 'quit' });
        else void shell.app.quit();
        break;
      case 'close-requested': {
        const { whenClosed } = usePreferences.getState();
        if (isInCall() && whenClosed === 'ask') setQuestion({ kind: 'close' });
        else answerClose(isInCall() && whenClosed === 'keep');
        break;
      }
      case 'window':
        useWindowSight.getState().setShown(event.isShown);
        break;
      case 'page-crashed':
        toast(t('app.crashed'), { tone: 'danger' });
        break;
    }
  };

  useWatch({
    open: useCallback((signal: AbortSignal) => shell.app.events(undefined, { signal }), [shell]),
    onValue: onEvent,
  });

  return (
    <LazyPart onFail={closeQuestion}>
      {question &&
        (question.kind === 'close' ? (
          <CloseCallDialog
            onClose={closeQuestion}
            onAnswer={(keeps) => {
              closeQuestion();
              answerClose(keeps);
            }}
          />
        ) : (
          <LeaveCallDialog
            reason={question.kind}
            onClose={closeQuestion}
            onConfirm={() => {
              closeQuestion();
              if (question.kind === 'open') openLink(question.text);
              else void shell.app.quit();
            }}
          />
        ))}
    </LazyPart>
  );
}

/** Whoever can leave a call is in one. */
const isInCall = () => useActionStore.getState().actions.get('call.leave')?.canRun() ?? false;
