import { Minus, Plus, Shuffle } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { BREAKOUT_NAME_MAX, BREAKOUTS_MAX } from '../../../shared/domain/breakout';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { type PlanMode, useBreakoutPlan } from '../../store/breakoutPlan';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import styles from './BreakoutPanel.module.css';
import { awaitsSeats, resizeRooms, seatAtRandom, suggestedCount } from './planRooms';
import { RoomCard } from './RoomCard';
import { useRoomChanges } from './useRoomChanges';

const MODES: readonly PlanMode[] = ['random', 'hand', 'choice'];
const MINUTES = [0, 5, 10, 15, 20, 30, 45, 60, 90];
const MINUTE_MS = 60_000;

/** Rooms before they are opened: how many, what they are called, who goes where, for how long. */
export function PlanRooms() {
  const { t } = useTranslation();
  const call = useCall();
  const identities = useReadable(call.identities);
  const { place, attempt } = useRoomChanges();
  const { names, mode, seats, minutes, set } = useBreakoutPlan();
  const [isBusy, setBusy] = useState(false);
  const nameOf = (number: number) => t('breakouts.nameOf', { number });
  // Ourselves, who divide, and whoever else leads stay unless they are put somewhere by hand.
  const others = identities.slice(1);
  const led = others.filter((identity) => call.participant(identity).role.get() !== 'moderator');
  const shuffled = (count: number) => seatAtRandom(led, count, Math.random);

  useEffect(() => {
    if (useBreakoutPlan.getState().names.length > 0) return;
    const count = suggestedCount(led.length);
    set({ ...resizeRooms({ names: [], seats: {} }, count, nameOf), seats: shuffled(count) });
  });

  const drawAnew = useEffectEvent(() => {
    // The rooms of an earlier division are offered again, without those who sat in them.
    const plan = useBreakoutPlan.getState();
    if (awaitsSeats(plan, led)) set({ seats: shuffled(plan.names.length) });
  });
  useEffect(() => drawAnew(), []);
  const resize = (count: number) => {
    const next = resizeRooms({ names, seats }, count, nameOf);
    set(mode === 'random' ? { ...next, seats: shuffled(count) } : next);
  };
  const open = async () => {
    setBusy(true);
    const endDate = minutes === 0 ? undefined : Date.now() + place.clockOffsetMs + minutes * MINUTE_MS;
    const here = Object.entries(seats).filter(([identity]) => identities.includes(identity));
    const isOpen = await attempt(
      place.api.breakouts.open({
        roomId: place.roomId,
        names: names.map((name, index) => name.trim() || nameOf(index + 1)),
        mode: mode === 'choice' ? 'choice' : 'assigned',
        seats: mode === 'choice' ? {} : Object.fromEntries(here),
        endDate,
      }),
    );
    setBusy(false);
    if (isOpen) set({ seats: {} });
  };

  const rooms = names.map((name, index) => ({ id: String(index), name: name || nameOf(index + 1) }));
  const seatedAt = (room: number) => others.filter((identity) => seats[identity] === room);
  const move = {
    rooms,
    to(identity: string, id: string | undefined) {
      const { [identity]: _, ...rest } = seats;
      set({ seats: id === undefined ? rest : { ...rest, [identity]: Number(id) } });
    },
  };
  const unseated = others.filter((identity) => seats[identity] === undefined);
  const hasSeats = mode !== 'choice';
  return (
    <>
      <div className={styles.plan}>
        <div className={styles.count}>
          <span id="breakout-count">{t('breakouts.count')}</span>
          <IconButton
            size="small"
            icon={<Minus />}
            label={t('breakouts.fewer')}
            disabled={names.length <= 1}
            onClick={() => resize(names.length - 1)}
          />
          <output aria-labelledby="breakout-count">{names.length}</output>
          <IconButton
            size="small"
            icon={<Plus />}
            label={t('breakouts.more')}
            disabled={names.length >= BREAKOUTS_MAX}
            onClick={() => resize(names.length + 1)}
          />
        </div>
        <Segmented
          label={t('breakouts.how')}
          value={mode}
          options={MODES.map((value) => ({ value, label: t(`breakouts.mode.${value}`) }))}
          onChange={(next) => set({ mode: next, ...(next === 'random' ? { seats: shuffled(names.length) } : {}) })}
        />
        <p className={styles.hint}>{t(`breakouts.modeHint.${mode}`)}</p>
        {mode === 'random' && (
          <Button size="small" icon={<Shuffle />} onClick={() => set({ seats: shuffled(names.length) })}>
            {t('breakouts.shuffle')}
          </Button>
        )}
      </div>
      <div className={styles.list}>
        {names.map((name, index) => (
          <RoomCard
            // A room has nothing but its place while it is planned.
            key={String(index)}
            id={String(index)}
            name={name || nameOf(index + 1)}
            identities={hasSeats ? seatedAt(index) : []}
            move={hasSeats ? move : undefined}
            head={
              <TextInput
                aria-label={t('breakouts.name', { number: index + 1 })}
                value={name}
                placeholder={nameOf(index + 1)}
                maxLength={BREAKOUT_NAME_MAX}
                onChange={({ target }) => set({ names: names.with(index, target.value) })}
              />
            }
          />
        ))}
        {hasSeats && (
          <RoomCard
            name={t('breakouts.inMeeting')}
            identities={unseated}
            move={move}
            head={<h3 className={styles.title}>{t('breakouts.inMeeting')}</h3>}
          />
        )}
      </div>
      <div className={styles.foot}>
        <Field label={t('breakouts.limit')}>
          {(control) => (
            <Select
              {...control}
              value={String(minutes)}
              options={MINUTES.map((count) => ({
                value: String(count),
                label: count === 0 ? t('breakouts.noLimit') : t('breakouts.minutes', { count }),
              }))}
              onChange={(value) => set({ minutes: Number(value) })}
            />
          )}
        </Field>
        <Button wide variant="primary" busy={isBusy} onClick={() => void open()}>
          {t('breakouts.open')}
        </Button>
      </div>
    </>
  );
}
