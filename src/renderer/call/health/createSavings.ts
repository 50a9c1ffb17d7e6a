import type { BackgroundEffect } from '../background/types';
import type { LocalMedia } from '../media/createLocalMedia';
import type { HealthEffects } from './createHealth';
import type { Step } from './ladder';

/** A quarter of the usual pixels and half the frames. */
const SPARING = { width: 640, height: 360, frameRate: 15 };
/** How many pictures of others are left at first. */
const FEW_VIDEOS = 4;

interface SavingsParts {
  local: Pick<LocalMedia, 'camera' | 'background' | 'effect' | 'setBackground'> & {
    picture: Pick<LocalMedia['picture'], 'limit'>;
  };
  setVideoBudget(count: number | undefined): void;
  /** How many pictures of others are shown now. */
  videosShown(): number;
  /** We may still send pictures. */
  mayUseCamera(): boolean;
  /** The person has taken back by hand what was given up. */
  onOwnChoice(step: Step): void;
  /** Another call goes on with these devices after this one. */
  isLent?: boolean;
}

/** Does what the steps of the ladder say, and notices where the person does otherwise. */
export function createSavings(parts: SavingsParts): HealthEffects & { dispose(): void } {
  const { local, setVideoBudget, videosShown, mayUseCamera, onOwnChoice, isLent = false } = parts;
  const given = new Set<Step>();
  /** What we put in the background's place. Where it is no longer this very one, the person has chosen since. */
  const spared: BackgroundEffect = { kind: 'none' };
  let effectBefore: BackgroundEffect = spared;

  const budget = () => {
    if (given.has('videosOff')) return 0;
    return given.has('videos') ? FEW_VIDEOS : undefined;
  };
  const work = (done: Promise<void>) => {
    done.catch((error: unknown) => console.warn('A step of the ladder failed', error));
  };
  /** `isBack` is never so by what we do: our own wish to be without stands from the first moment of a step. */
  const noticeOwnChoice = (step: Step, isBack: boolean) => {
    if (!isBack || !given.has(step)) return;
    // It is as they want it already.
    given.delete(step);
    onOwnChoice(step);
  };
  const hasCamera = () => {
    const { enabled, wanted } = local.camera.state.get();
    return enabled && wanted;
  };
  const giveBackground = () => {
    if (local.effect() === spared) work(local.setBackground(effectBefore));
  };
  const stops = [
    local.background.subscribe(() => noticeOwnChoice('background', local.effect().kind !== 'none')),
    local.camera.state.subscribe(() => noticeOwnChoice('cameraOff', hasCamera())),
  ];

  return {
    canTake(step) {
      switch (step) {
        case 'background':
          return local.effect().kind !== 'none' && local.camera.state.get().enabled;
        case 'send':
        case 'cameraOff':
          return local.camera.state.get().enabled;
        case 'videos':
          return videosShown() > FEW_VIDEOS;
        case 'videosOff':
          return videosShown() > 0;
      }
    },
    take(step) {
      given.add(step);
      if (step === 'background') {
        effectBefore = local.effect();
        work(local.setBackground(spared));
      }
      if (step === 'send') void local.picture.limit(SPARING);
      if (step === 'cameraOff') work(local.camera.set(false));
      setVideoBudget(budget());
    },
    takeBack(step) {
      const wasGiven = given.delete(step);
      if (step === 'send') void local.picture.limit(undefined);
      setVideoBudget(budget());
      if (!wasGiven) return;
      if (step === 'background') giveBackground();
      if (step === 'cameraOff' && mayUseCamera()) work(local.camera.set(true));
    },
    dispose() {
      for (const stop of stops) stop();
      if (given.has('send')) void local.picture.limit(undefined);
      // Nobody there knows what this call has given up, and they would be shown the room behind us for good.
      if (isLent && given.has('background')) giveBackground();
    },
  };
}
