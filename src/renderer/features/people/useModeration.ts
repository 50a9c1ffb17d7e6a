import { useTranslation } from 'react-i18next';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';
import { type Place, usePlace } from '../../hooks/PlaceContext';
import { useFaultText } from '../../hooks/useFaultText';
import { toast } from '../../ui/toast';

type Source = 'microphone' | 'camera' | 'screen_share' | 'screen_share_audio';

/** What one may do with others in the meeting, each where the role allows it. Failures are told here. */
export interface Moderation {
  isModerator: boolean;
  mayKick: boolean;
  mayPromote: boolean;
  place: Place;
  mute(identity: string, sources: Source[]): void;
  muteAll(): void;
  allow(identity: string, permission: Permission, isAllowed: boolean): Promise<void>;
  setRole(identity: string, name: string, action: 'upgrade' | 'downgrade'): void;
  kick(identity: string, name: string, ban: boolean): Promise<boolean>;
  setLocked(isLocked: boolean): Promise<void>;
  forbid(change: Partial<Forbidden>): Promise<void>;
}

/** Undefined where no host stands behind the call, or where there is nothing one may do. */
export function useModeration(): Moderation | undefined {
  const { t } = useTranslation();
  const faultText = useFaultText();
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
  const setRole: Moderation['setRole'] = async (identity, name, action) => {
    if (!(await attempt(api.participants.setRole({ roomId, identity, action })))) return;
    const back = action === 'upgrade' ? 'downgrade' : 'upgrade';
    toast(t(`moderation.${action}d`, { name }), {
      tone: 'ok',
      action: {
        label: t('moderation.undo'),
        run: () => void attempt(api.participants.setRole({ roomId, identity, action: back })),
      },
    });
  };
  return {
    isModerator,
    mayKick,
    mayPromote,
    place,
    mute: (identity, sources) => void attempt(api.participants.mute({ roomId, identity, sources })),
    async muteAll() {
      if (await attempt(api.participants.muteAll({ roomId }))) toast(t('moderation.mutedAll'), { tone: 'ok' });
    },
    async allow(identity, permission, isAllowed) {
      await attempt(api.participants.update({ roomId, identity, permissions: { [permission]: isAllowed } }));
    },
    setRole,
    async kick(identity, name, ban) {
      const gone = await attempt(api.participants.kick({ params: { roomId, identity }, query: { ban } }));
      if (gone) toast(t('moderation.removed', { name }), { tone: 'ok' });
      return gone;
    },
    async setLocked(isLocked) {
      await attempt(api.meetings.updateState({ roomId, isLocked }));
    },
    async forbid(change) {
      await attempt(api.meetings.updateState({ roomId, forbidden: change }));
    },
  };
}
