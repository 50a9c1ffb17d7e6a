import type { TFunction } from 'i18next';
import { formatMoment } from '../../hooks/formatMoment';
import type { DoorState } from './DoorState';

/** Why a shut door is shut. */
export function doorSentence(
  { code, date }: Extract<DoorState, { kind: 'shut' }>,
  t: TFunction,
  language: string,
): string {
  return t(`errors.${code}`, { date: date === undefined ? '' : formatMoment(date, Date.now(), language) });
}
