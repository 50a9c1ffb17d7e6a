import type { Measurement } from './measure';

/** What goes wrong: the computer is busy, or the network does not carry what we send, or what is sent to us. */
export const CAUSES = ['cpu', 'networkUp', 'networkDown'] as const;
export type Cause = (typeof CAUSES)[number];

/** 0: well. 1: people could notice. 2: it hurts. Between is neither, so that nothing flaps at a threshold. */
export type Distress = 0 | 'between' | 1 | 2;

/** What one measurement says, each cause by itself. */
export function diagnose(one: Measurement): Record<Cause, Distress> {
  return {
    cpu: worst([
      one.sendsVideo ? grade(one.heldBackByCpu, [0.2, 0.5, Number.POSITIVE_INFINITY]) : 0,
      // Few frames for want of bits are the network's fault.
      one.heldBackByNetwork > 0.5 ? 0 : grade(missing(one.framesSent), [0.35, 0.5, 0.75]),
      grade(missing(one.framesShown), [0.15, 0.3, 0.5]),
      grade(one.blocked, [0.35, 0.6, 0.8]),
    ]),
    networkUp: worst([
      grade(one.sentLoss, [0.03, 0.08, 0.15]),
      one.sendsVideo && one.heldBackByNetwork > 0.5 ? grade(scarcity(one.availableUp), [0.2, 0.5, 0.75]) : 0,
    ]),
    networkDown: worst([
      grade(one.receivedLoss, [0.03, 0.08, 0.15]),
      grade(one.concealed, [0.05, 0.12, 0.25]),
      one.videosReceived > 0 ? grade(one.freezes, [0.4, 0.8, Number.POSITIVE_INFINITY]) : 0,
    ]),
  };
}

/** Well up to the first value, noticed from the second, hurting from the third. */
function grade(value: number, [well, noticed, hurting]: [number, number, number]): Distress {
  if (value >= hurting) return 2;
  if (value >= noticed) return 1;
  return value > well ? 'between' : 0;
}

const ORDER: readonly Distress[] = [0, 'between', 1, 2];

function worst(grades: readonly Distress[]): Distress {
  return grades.reduce((most, one) => (ORDER.indexOf(one) > ORDER.indexOf(most) ? one : most));
}

function missing(share: number | undefined): number {
  return share === undefined ? 0 : 1 - share;
}

/** What sound and the smallest picture need, in bits a second. */
const ENOUGH_UP = 400_000;

/** From 0, where there is enough, to 1, where nothing gets through. */
function scarcity(availableUp: number | undefined): number {
  return availableUp === undefined ? 0 : Math.max(0, 1 - availableUp / ENOUGH_UP);
}
