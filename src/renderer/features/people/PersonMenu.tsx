import {
  Camera,
  Hand,
  MessageSquareLock,
  Mic,
  MicOff,
  MonitorX,
  Pin,
  PinOff,
  ScreenShareOff,
  ShieldCheck,
  ShieldOff,
  UserRoundX,
  VideoOff,
  Volume2,
} from 'lucide-react';
import { type ReactElement, useContext, useState } from 'react';
import { cameraTile } from '../../call/tileId';
import { useCall } from '../../hooks/CallContext';
import { useParticipant } from '../../hooks/useParticipant';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { openPrivateChat } from '../../store/draft';
import { shownView, useView } from '../../store/view';
import { useVolumeDialog } from '../../store/volumeDialog';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { Allowances } from './Allowances';
import { AskToRemove } from './AskToRemove';
import { type Moderation, type Person, useModeration } from './useModeration';

export interface PersonMenuProps extends Person {
  trigger: ReactElement<Record<string, unknown>>;
}

/** What one may do about someone. Loaded and opened by the first press on its trigger. */
export default function PersonMenu({ identity, name, trigger }: PersonMenuProps) {
  const { t } = useTranslation();
  const moderation = useModeration();
  const [isOpen, setOpen] = useState(true);
  const person = { identity, name };
  const hand = useParticipant(identity, 'hand');
  const tile = cameraTile(identity);
  const mayWrite = useReadable(useCall().can).chat;
  const isPinned = useView((view) => shownView(view).pinned.includes(tile));
  return (
    <Menu defaultOpen trigger={trigger} onOpenChange={setOpen}>
      <MenuItem icon={isPinned ? <PinOff /> : <Pin />} onSelect={() => useView.getState().togglePin(tile)}>
        {t(isPinned ? 'people.unpin' : 'people.pin')}
      </MenuItem>
      <MenuItem icon={<Volume2 />} onSelect={() => useVolumeDialog.getState().open(identity)}>
        {t('people.volume')}
      </MenuItem>
      {moderation?.isModerator && hand !== undefined && (
        <MenuItem icon={<Hand />} onSelect={() => moderation.lowerHand(identity)}>
          {t('hands.lower')}
        </MenuItem>
      )}
      {mayWrite && (
        <MenuItem icon={<MessageSquareLock />} onSelect={() => openPrivateChat(person)}>
          {t('people.write')}
        </MenuItem>
      )}
      {moderation?.isModerator && <Media person={person} moderation={moderation} />}
      {moderation?.isModerator && <MenuSeparator />}
      {moderation?.isModerator && <Allowances person={person} moderation={moderation} isOpen={isOpen} />}
      {moderation && <Standing person={person} moderation={moderation} />}
    </Menu>
  );
}

interface PartProps {
  person: Person;
  moderation: Moderation;
}

/** What someone sends: ended where it runs, asked for where it does not. */
function Media({ person, moderation: { mute, ask } }: PartProps) {
  const { t } = useTranslation();
  const { identity } = person;
  const mayBeAsked = useReadable(useCall().can).chat;
  const microphone = useParticipant(identity, 'microphone');
  const camera = useParticipant(identity, 'camera');
  const shares = useParticipant(identity, 'shares');
  return (
    <>
      <MenuSeparator />
      {microphone === 'on' && (
        <MenuItem icon={<MicOff />} onSelect={() => mute(identity, ['microphone'])}>
          {t('moderation.mute')}
        </MenuItem>
      )}
      {microphone !== 'on' && mayBeAsked && (
        <MenuItem icon={<Mic />} onSelect={() => ask(person, 'microphone')}>
          {t('moderation.askToUnmute')}
        </MenuItem>
      )}
      {camera === 'on' && (
        <MenuItem icon={<VideoOff />} onSelect={() => mute(identity, ['camera'])}>
          {t('moderation.cameraOff')}
        </MenuItem>
      )}
      {camera !== 'on' && mayBeAsked && (
        <MenuItem icon={<Camera />} onSelect={() => ask(person, 'camera')}>
          {t('moderation.askForCamera')}
        </MenuItem>
      )}
      {shares > 0 && mayBeAsked && (
        <MenuItem icon={<ScreenShareOff />} onSelect={() => ask(person, 'stop-share')}>
          {t('moderation.askToEndShare')}
        </MenuItem>
      )}
      {shares > 0 && (
        <MenuItem icon={<MonitorX />} onSelect={() => mute(identity, ['screen_share', 'screen_share_audio'])}>
          {t('moderation.endShare')}
        </MenuItem>
      )}
    </>
  );
}

/** Their role, and whether they stay. */
function Standing({ person, moderation }: PartProps) {
  const { t } = useTranslation();
  const askToRemove = useContext(AskToRemove);
  const role = useParticipant(person.identity, 'role');
  const { mayPromote, mayKick, setRole } = moderation;
  const isModerator = role === 'moderator';
  return (
    <>
      <MenuSeparator />
      {mayPromote && (
        <MenuItem
          icon={isModerator ? <ShieldOff /> : <ShieldCheck />}
          onSelect={() => setRole(person, isModerator ? 'downgrade' : 'upgrade')}
        >
          {t(isModerator ? 'moderation.downgrade' : 'moderation.upgrade')}
        </MenuItem>
      )}
      {mayKick && (
        <MenuItem danger icon={<UserRoundX />} onSelect={() => askToRemove(person)}>
          {t('moderation.remove')}
        </MenuItem>
      )}
    </>
  );
}
