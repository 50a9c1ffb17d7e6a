import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';
import type { Asked } from '../../call/createRequests';
import { useCall } from '../../hooks/CallContext';
import { type Place, usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';
import { kindOf } from './kinds';

type Source = 'microphone' | 'camera' | 'screen_share' | 'screen_share_audio';

/** Someone, and what they are called in what we are told afterwards. */
export interface Person {
  identity: string;
  name: string;
}

/** What one may do with others in the meeting, each where the role allows it. Failures are told here. */
export interface Moderation {
  isModerator: boolean;
  mayKick: boolean;
  mayPromote: boolean;
  place: Place;
  mute(identity: string, sources: Source[]): void;
  lowerHand(identity: string): void;
  /** `mayUnmute`: whether they may unmute themselves. */
  muteAll(mayUnmute: boolean): Promise<void>;
  /** Asks someone to do what nobody can do for them. */
  ask(person: Person, what: Asked): void;
  allow(person: Person, permission: Permission, isAllowed: boolean): Promise<void>;
  setRole(person: Person, action: 'upgrade' | 'downgrade'): void;
  kick(person: Person, ban: boolean): Promise<boolean>;
  /** Whether it worked; so of `forbid`. */
  setLocked(isLocked: boolean): Promise<boolean>;
  forbid(change: Partial<Forbidden>): Promise<boolean>;
}

/** Undefined where no host stands behind the call, or where there is nothing one may do. */
export function useModeration(): Moderation | undefined {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { requests } = useCall();
  const place = usePlace();
  if (!place) return undefined;
  const { api, roomId, role, permissions } = place;
  const isModerator = role === 'moderator';
  const mayKick = permissions.includes('participantKick');
  const mayPromote = permissions.includes('participantPromote');
  if (!isModerator && !mayKick && !mayPromote) return undefined;

  /** Whether it worked. */
  const attempt = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      (error: unknown) => {
        toast(faultText(error).sentence, { tone: 'danger' });
        return false;
      },
    );
  /** Says what was done, with the way back. */
  const tell = (sentence: string, back: () => Promise<unknown>, label = t('moderation.undo')) =>
    toast(sentence, { tone: 'ok', action: { label, run: () => void attempt(back()) } });
  const forbid = (forbidden: Partial<Forbidden>) => api.meetings.updateState({ roomId, forbidden });
  const readmit = async ({ identity, name }: Person) => {
    await api.participants.readmit({ roomId, identity });
    toast(t('moderation.readmitted', { name }), { tone: 'ok' });
  };

  return {
    isModerator,
    mayKick,
    mayPromote,
    place,
    lowerHand: (identity) => void attempt(api.participants.setHand({ roomId, identity, isRaised: false })),
    mute: (identity, sources) => void attempt(api.participants.mute({ roomId, identity, sources })),

    async muteAll(mayUnmute) {
      // First, so that nobody comes back between the two.
      if (!mayUnmute && !(await attempt(forbid({ audio: true })))) return;
      if (!(await attempt(api.participants.muteAll({ roomId })))) return;
      if (mayUnmute) toast(t('moderation.mutedAll'), { tone: 'ok' });
      else tell(t('moderation.silenced'), () => forbid({ audio: false }), t('moderation.letUnmute'));
    },

    ask({ identity, name }, what) {
      void attempt(
        requests
          .ask(identity, what)
          .then((isSent) => toast(t(isSent ? 'moderation.asked' : 'moderation.askedBefore', { name }))),
      );
    },

    async allow({ identity, name }, permission, isAllowed) {
      const set = (allowed: boolean) =>
        api.participants.update({ roomId, identity, permissions: { [permission]: allowed } });
      const kind = kindOf(permission);
      if (!(await attempt(set(isAllowed))) || !kind) return;
      tell(t(`moderation.${isAllowed ? 'gave' : 'took'}.${kind}`, { name }), () => set(!isAllowed));
    },

    async setRole({ identity, name }, action) {
      const set = (to: typeof action) => api.participants.setRole({ roomId, identity, action: to });
      if (!(await attempt(set(action)))) return;
      tell(t(`moderation.${action}d`, { name }), () => set(action === 'upgrade' ? 'downgrade' : 'upgrade'));
    },

    async kick(person, ban) {
      const { identity, name } = person;
      const gone = await attempt(api.participants.kick({ params: { roomId, identity }, query: { ban } }));
      if (!gone) return false;
      if (ban) tell(t('moderation.removed', { name }), () => readmit(person), t('moderation.letBackIn'));
      else toast(t('moderation.removed', { name }), { tone: 'ok' });
      return true;
    },

    setLocked: (isLocked) => attempt(api.meetings.updateState({ roomId, isLocked })),

    async forbid(change) {
      const before = { ...place.forbidden };
      if (!(await attempt(forbid(change)))) return false;
      for (const [kind, isForbidden] of Object.entries(change) as [keyof Forbidden, boolean][]) {
        tell(t(`moderation.${isForbidden ? 'closed' : 'opened'}.${kind}`), () => forbid({ [kind]: before[kind] }));
      }
      return true;
    },
  };
}
