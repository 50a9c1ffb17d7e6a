import { useEffect, useRef, useState } from 'react';
import type { Cause } from '../../call/health/diagnose';
import type { Step, Taken } from '../../call/health/ladder';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { usePanels } from '../../store/panels';
import { toast } from '../../ui/toast';
import type { Trouble } from './useTrouble';

/** Each cause has sentences of its own for what helps against it. */
const SENTENCES = {
  cpu: {
    background: 'trouble.health.cpu.background',
    send: 'trouble.health.cpu.send',
    videos: 'trouble.health.cpu.videos',
    videosOff: 'trouble.health.cpu.videosOff',
    cameraOff: 'trouble.health.cpu.cameraOff',
  },
  networkUp: { send: 'trouble.health.networkUp.send', cameraOff: 'trouble.health.networkUp.cameraOff' },
  networkDown: { videos: 'trouble.health.networkDown.videos', videosOff: 'trouble.health.networkDown.videosOff' },
} as const satisfies Record<Cause, Partial<Record<Step, string>>>;

/** What the call has given up last and why, with the ways to have it anyway and to know more. */
export function useHealthTrouble(): Trouble | undefined {
  const { t } = useTranslation();
  const { health } = useCall();
  const { taken, announced } = useReadable(health.state);
  const isShown = usePanels((panels) => panels.open === 'quality');
  const [dismissed, setDismissed] = useState<unknown>();
  useBackAgain();
  const told = announced ?? taken.at(-1);
  if (!told || told === dismissed) return undefined;
  return {
    words: announced ? t('trouble.health.announced') : t(sentenceOf(told)),
    action: { label: t(`trouble.health.keep.${told.step}`), run: () => health.keep(told.step) },
    ...(isShown ? {} : { more: { label: t('trouble.details'), run: () => runAction('quality.show') } }),
    dismiss: () => setDismissed(told),
  };
}

type Sentence = { [C in Cause]: (typeof SENTENCES)[C][keyof (typeof SENTENCES)[C]] }[Cause];

function sentenceOf({ cause, step }: Taken): Sentence {
  const sentences: Partial<Record<Step, Sentence>> = SENTENCES[cause];
  return sentences[step] ?? SENTENCES.cpu[step];
}

/** Says what has come back by itself: nobody's camera is on again without a word. */
function useBackAgain(): void {
  const { t } = useTranslation();
  const { health } = useCall();
  const { taken, refused } = useReadable(health.state);
  const before = useRef(taken);
  useEffect(() => {
    for (const { step } of before.current) {
      const isBack = !taken.some((other) => other.step === step) && !refused.includes(step);
      if (isBack) toast(t(`trouble.health.back.${step}`), { tone: 'ok' });
    }
    before.current = taken;
  }, [taken, refused, t]);
}
