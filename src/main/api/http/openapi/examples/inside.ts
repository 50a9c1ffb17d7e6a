import type { KnockView } from '../../../../../shared/contract/lobby';
import type { ParticipantView } from '../../../../../shared/contract/participants';
import { defaultPermissions, grantedPermissions } from '../../../../../shared/domain/permission';
import type { AreaExamples } from './AreaExamples';
import { DATE, IDENTITY, ROOM_ID, SECRET } from './things';

/** A topic of the sender's own. */
const NOTICE = 'notice';

const byRoom = { roomId: ROOM_ID };
const byIdentity = { ...byRoom, identity: IDENTITY };
const PARTICIPANT: ParticipantView = {
  identity: IDENTITY,
  name: 'Ada',
  role: 'speaker',
  joinedDate: DATE,
  metadata: '',
  attributes: { team: 'design' },
  permissions: grantedPermissions(defaultPermissions('speaker')),
  tracks: [{ trackId: 'TR_AMk3m9q4t7w2', source: 'microphone', muted: false }],
};

export const participants: AreaExamples<'participants'> = {
  list: { input: byRoom, output: { participants: [PARTICIPANT] } },
  get: { input: byIdentity, output: PARTICIPANT },
  kick: { input: { params: byIdentity, query: { ban: true } }, output: { message: 'The participant was removed.' } },
  readmit: { input: byIdentity, output: { message: 'The participant may come back.' } },
  setRole: { input: { ...byIdentity, action: 'upgrade' }, output: { message: 'They are a moderator now.' } },
  mute: { input: { ...byIdentity, sources: ['microphone'] }, output: { message: 'They were muted.' } },
  muteAll: { input: { ...byRoom, sources: ['microphone'] }, output: { message: 'Everyone was muted.', muted: 4 } },
  setHand: { input: { ...byIdentity, isRaised: true }, output: { message: 'The hand is up.' } },
  lowerHands: { input: byRoom, output: { message: 'All hands are down.', lowered: 3 } },
  update: {
    input: { ...byIdentity, attributes: { team: 'design' }, permissions: { mediaShareScreen: true } },
    output: PARTICIPANT,
  },
  message: {
    input: { ...byRoom, data: '{"text":"Five minutes left"}', topic: NOTICE, to: [IDENTITY] },
    output: { message: 'The message was sent.' },
  },
};

const KNOCK_TOKEN = 'q9V4n7x8F3k2m9Q4t7W2z';
const KNOCK: KnockView = { knockId: 'knock-t7w2zx8f3k2', name: 'Alan', date: DATE };

export const lobby: AreaExamples<'lobby'> = {
  knock: {
    input: { ...byRoom, secret: SECRET, participantName: 'Alan' },
    output: { knockId: KNOCK.knockId, knockToken: KNOCK_TOKEN },
  },
  wait: {
    input: { ...byRoom, knockToken: KNOCK_TOKEN },
    output: { state: 'waiting', ahead: 0, isAttended: true },
  },
  leave: { input: { ...byRoom, knockToken: KNOCK_TOKEN }, output: { message: 'You wait no longer.' } },
  list: { input: byRoom, output: { knocks: [KNOCK] } },
  watch: { input: byRoom, output: { knocks: [KNOCK] } },
  answer: {
    input: { ...byRoom, knockIds: [KNOCK.knockId], action: 'admit' },
    output: { message: 'They may come in.', answered: 1 },
  },
};
