import { useEffect, useEffectEvent, useRef } from 'react';
import type { MeetingTimer } from '../../../shared/domain/meetingTimer';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useTranslation } from '../../hooks/useTranslation';
import { announce } from '../../store/announcer';
import { usePreferences } from '../../store/preferences';
import { toast } from '../../ui/toast';
import { formatMinutes } from './formatMinutes';
import { playChime } from './playChime';
import { hasBegun, type TimerMoment, timerMoments } from './timerMoments';

/** Says when a timer begins, that a minute is left, and that it is over, with a soft sound where one wants it. */
export function TimerNews() {
  const { t, i18n } = useTranslation();
  const call = useCall();
  const { timer, hostDate = 0, clockOffsetMs = 0 } = usePlace() ?? {};
  const isKnown = hostDate > 0;
  const before = useRef<{ timer: MeetingTimer | undefined }>(undefined);

  const tellStart = useEffectEvent(({ durationMs, startedBy }: MeetingTimer) => {
    const [self, ...others] = call.identities.get();
    if (startedBy === self) return;
    const time = formatMinutes(durationMs, i18n.language);
    const name = others.includes(startedBy) ? call.participant(startedBy).name.get() : '';
    toast(name ? t('timer.startedBy', { name, time }) : t('timer.started', { time }));
  });
  const tell = useEffectEvent(({ kind }: TimerMoment) => {
    if (kind === 'minuteLeft') announce(t('timer.minuteLeft'));
    if (kind !== 'end') return;
    toast(t('timer.over'));
    const { timerSound, speakerId } = usePreferences.getState();
    // Where a browser plays nothing, the words have been said all the same.
    if (timerSound) playChime(speakerId).catch(() => {});
  });

  useEffect(() => {
    if (!isKnown) return;
    // What runs already when one comes in is no news.
    if (timer && before.current && hasBegun(timer, before.current.timer, hostDate)) tellStart(timer);
    before.current = { timer };
  }, [timer, isKnown, hostDate]);
  useEffect(() => {
    if (!timer) return undefined;
    const timeouts = timerMoments(timer, Date.now() + clockOffsetMs).map((moment) =>
      setTimeout(() => tell(moment), moment.inMs),
    );
    return () => timeouts.forEach(clearTimeout);
  }, [timer, clockOffsetMs]);
  return null;
}
