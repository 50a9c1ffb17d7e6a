import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MicOff, MonitorX, ShieldCheck, ShieldOff, UserRoundX, VideoOff } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';
import { useParticipant } from '../../hooks/useParticipant';
import { Menu } from '../../ui/Menu';
import { MenuCheck } from '../../ui/MenuCheck';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { RemovePersonDialog } from './RemovePersonDialog';
import { type Moderation, useModeration } from './useModeration';

const MAY: readonly { permission: Permission; kind: keyof Forbidden }[] = [
  { permission: 'mediaPublishAudio', kind: 'audio' },
  { permission: 'mediaPublishVideo', kind: 'video' },
  { permission: 'mediaShareScreen', kind: 'share' },
  { permission: 'chatWrite', kind: 'chat' },
];

export interface PersonMenuProps {
  identity: string;
  name: string;
  trigger: ReactElement<Record<string, unknown>>;
}

/** What a moderator may do with someone. Loaded and opened by the first press on its trigger. */
export default function PersonMenu({ identity, name, trigger }: PersonMenuProps) {
  const { t } = useTranslation();
  const moderation = useModeration();
  const [isOpen, setOpen] = useState(true);
  const [isRemoving, setRemoving] = useState(false);
  const microphone = useParticipant(identity, 'microphone');
  const camera = useParticipant(identity, 'camera');
  const shares = useParticipant(identity, 'shares');
  const role = useParticipant(identity, 'role');
  if (!moderation) return trigger;
  const { isModerator, mayKick, mayPromote, mute, setRole } = moderation;
  return (
    <>
      <Menu defaultOpen trigger={trigger} onOpenChange={setOpen}>
        {isModerator && microphone === 'on' && (
          <MenuItem icon={<MicOff />} onSelect={() => mute(identity, ['microphone'])}>
            {t('moderation.mute')}
          </MenuItem>
        )}
        {isModerator && camera === 'on' && (
          <MenuItem icon={<VideoOff />} onSelect={() => mute(identity, ['camera'])}>
            {t('moderation.cameraOff')}
          </MenuItem>
        )}
        {isModerator && shares > 0 && (
          <MenuItem icon={<MonitorX />} onSelect={() => mute(identity, ['screen_share', 'screen_share_audio'])}>
            {t('moderation.endShare')}
          </MenuItem>
        )}
        {isModerator && <Allowances identity={identity} moderation={moderation} isOpen={isOpen} />}
        {mayPromote && (
          <>
            {isModerator && <MenuSeparator />}
            {role === 'moderator' ? (
              <MenuItem icon={<ShieldOff />} onSelect={() => setRole(identity, name, 'downgrade')}>
                {t('moderation.downgrade')}
              </MenuItem>
            ) : (
              <MenuItem icon={<ShieldCheck />} onSelect={() => setRole(identity, name, 'upgrade')}>
                {t('moderation.upgrade')}
              </MenuItem>
            )}
          </>
        )}
        {mayKick && (
          <MenuItem danger icon={<UserRoundX />} onSelect={() => setRemoving(true)}>
            {t('moderation.remove')}
          </MenuItem>
        )}
      </Menu>
      {isRemoving && (
        <RemovePersonDialog
          name={name}
          onRemove={(ban) => moderation.kick(identity, name, ban)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

/** What they may do, as the host knows it: asked when the menu opens. */
function Allowances({ identity, moderation, isOpen }: { identity: string; moderation: Moderation; isOpen: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { place, allow } = moderation;
  const queryKey = ['place', place.roomId, identity];
  const person = useQuery({
    queryKey,
    queryFn: () => place.api.participants.get({ roomId: place.roomId, identity }),
    enabled: isOpen,
    staleTime: 0,
  });
  const { data } = person;
  if (!data) return null;
  return (
    <MenuCheck
      heading={t('moderation.may')}
      options={MAY.map(({ permission, kind }) => ({
        value: permission,
        label: t(`moderation.kind.${kind}`),
        checked: data.permissions.includes(permission),
        // What is forbidden to everyone is not one person's to have back.
        disabled: place.forbidden[kind] && data.role !== 'moderator',
      }))}
      onChange={(value, isAllowed) => {
        const entry = MAY.find(({ permission }) => permission === value);
        if (!entry) return;
        const permissions = isAllowed
          ? [...data.permissions, entry.permission]
          : data.permissions.filter((permission) => permission !== entry.permission);
        queryClient.setQueryData(queryKey, { ...data, permissions });
        void allow(identity, entry.permission, isAllowed).then(() => queryClient.invalidateQueries({ queryKey }));
      }}
    />
  );
}
