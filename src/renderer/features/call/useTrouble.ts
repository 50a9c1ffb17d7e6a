import { useEffect, useState } from 'react';
import type { MediaNotice } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useShell } from '../../hooks/useApi';
import { useCallState } from '../../hooks/useCallState';
import { useReadable } from '../../hooks/useReadable';
import { useSelf } from '../../hooks/useSelf';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { useDarkTrouble } from './useDarkTrouble';
import { useEncryptionTrouble } from './useEncryptionTrouble';
import { useHealthTrouble } from './useHealthTrouble';
import { useRequestTrouble } from './useRequestTrouble';

export interface Trouble {
  words: string;
  /** Nothing is wrong: somebody asks. */
  isQuestion?: boolean;
  /** Nothing is wrong: it could be better. */
  isHint?: boolean;
  /** It is being worked on. */
  busy?: boolean;
  action?: { label: string; run: () => void };
  /** Tells more. */
  more?: { label: string; run: () => void };
  dismiss?: () => void;
}

/** A notice is news, not a state: it leaves by itself once it could be read twice. */
const NOTICE_MS = 12_000;

/** What is wrong now, the gravest first; undefined while all is well. */
export function useTrouble(): Trouble | undefined {
  const connection = useConnectionTrouble();
  const sound = useSoundTrouble();
  const request = useRequestTrouble();
  const encryption = useEncryptionTrouble();
  const health = useHealthTrouble();
  const devices = useDeviceTrouble();
  const share = useShareTrouble();
  const notice = useNotice();
  const background = useBackgroundTrouble();
  const dark = useDarkTrouble();
  return connection ?? sound ?? request ?? encryption ?? health ?? devices ?? share ?? notice ?? background ?? dark;
}

function useConnectionTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const call = useCall();
  const { phase, signalOnly } = useCallState();
  const self = useSelf();
  const quality = useReadable(self ? call.participant(self).quality : undefined);
  if (phase === 'reconnecting') {
    return {
      words: t(signalOnly ? 'trouble.reconnectingSignal' : 'trouble.reconnecting'),
      busy: true,
      // There all the time: the waits are short, and a button that comes and goes cannot be pressed.
      action: { label: t('trouble.reconnectNow'), run: () => call.reconnectNow() },
    };
  }
  // A weak connection is in the header's words; only what one can act on takes a line.
  if (phase === 'connected' && quality === 'lost') return { words: t('trouble.lost') };
  return undefined;
}

function useSoundTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const call = useCall();
  const audible = useReadable(call.audible);
  if (audible) return undefined;
  return { words: t('trouble.silent'), action: { label: t('trouble.startSound'), run: () => void call.startAudio() } };
}

function useDeviceTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { media } = useCall();
  const shell = useShell();
  const [dismissed, setDismissed] = useState<unknown>();
  const microphone = useReadable(media.microphone).problem;
  const camera = useReadable(media.camera).problem;
  const [problem, device, retry] = microphone
    ? ([microphone, 'microphone', () => media.setMicrophone(true)] as const)
    : ([camera, 'camera', () => media.setCamera(true)] as const);
  if (!problem || problem === dismissed) return undefined;
  const denied = shell && problem.code.startsWith('permission-denied');
  const code = denied ? 'permission-denied-system' : problem.code;
  return {
    words: `${t(`problem.${code}.${device}`)} ${t(`problem.${code}.repair`)}`,
    action: denied
      ? { label: t('problem.openSettings'), run: () => void shell.media.openSettings({ kind: device }) }
      : { label: t('app.retry'), run: () => void retry() },
    dismiss: () => setDismissed(problem),
  };
}

function useShareTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { media } = useCall();
  const shell = useShell();
  const [dismissed, setDismissed] = useState<unknown>();
  const problem = useReadable(media.shareProblem);
  // Someone who closes the picker knows that they did.
  if (!problem || problem.code === 'share-cancelled' || problem === dismissed) return undefined;
  const denied = problem.code === 'share-denied' || problem.code.startsWith('permission-denied');
  return {
    words: t(denied ? (shell ? 'trouble.shareDeniedSystem' : 'trouble.shareDenied') : 'trouble.shareFailed'),
    ...(denied && shell
      ? { action: { label: t('problem.openSettings'), run: () => void shell.media.openSettings({ kind: 'screen' }) } }
      : {}),
    dismiss: () => setDismissed(problem),
  };
}

function useNotice(): Trouble | undefined {
  const { t } = useTranslation();
  const { media, can } = useCall();
  const mayUnmute = useReadable(can).microphone;
  const notice = useReadable(media.notice);
  const isHeard = useReadable(media.microphone).enabled;
  const id = notice?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => media.leaveNotice(id), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [media, id]);
  if (!notice) return undefined;
  const tellsOfMuted = notice.kind === 'talking-muted' || (notice.kind === 'muted' && notice.device !== 'videoinput');
  if (tellsOfMuted && isHeard) return undefined;
  return {
    ...(tellsOfMuted && mayUnmute
      ? { action: { label: t('trouble.unmute'), run: () => runAction('mic.toggle') } }
      : {}),
    words: t(noticeKey(notice), { device: notice.label || t(`devices.the.${notice.device ?? 'audioinput'}`) }),
    dismiss: () => media.leaveNotice(notice.id),
  };
}

function noticeKey({ kind, cause, device }: MediaNotice) {
  if (kind === 'share-ended') return `notice.share-ended.${cause ?? 'system'}` as const;
  if (kind === 'muted') return device === 'videoinput' ? ('notice.mutedCamera' as const) : ('notice.muted' as const);
  return `notice.${kind}` as const;
}

function useBackgroundTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { media } = useCall();
  const { status, slow, effect } = useReadable(media.background);
  const [dismissed, setDismissed] = useState<unknown>();
  const key = `${status} ${slow ?? false} ${JSON.stringify(effect)}`;
  if (key === dismissed) return undefined;
  const dismiss = () => setDismissed(key);
  if (status === 'failed') {
    return {
      words: t('background.failed'),
      action: { label: t('app.retry'), run: () => void media.setBackground(effect) },
      dismiss,
    };
  }
  if (status === 'on' && slow) {
    return {
      words: t('background.slow'),
      action: { label: t('background.turnOff'), run: () => void media.setBackground({ kind: 'none' }) },
      dismiss,
    };
  }
  return undefined;
}
