import { type Case, secretOf } from '../support/Case';
import { outcome } from '../support/outcome';

export const linkCases: Record<string, Case> = {
  'links.resolve': async ({ owner, guest }) => {
    const room = await owner.rooms.create({ roomName: 'Named', customId: 'own.id' });
    await owner.rooms.create({ roomName: 'Twice' });
    await owner.rooms.create({ roomName: 'Twice' });
    const off = await owner.rooms.create({ access: { anonymous: { speaker: { enabled: false } } } });
    const member = await owner.members.create({ roomId: room.roomId, name: 'Bob', baseRole: 'speaker' });
    const secret = secretOf(room, 'speaker');
    const { moderator, speaker } = room.access.anonymous;
    const texts = [
      speaker.url,
      `parley://open?url=${encodeURIComponent(moderator.url ?? '')}`,
      member.accessUrl,
      secret,
      secret.replaceAll('-', ' ').toUpperCase(),
      member.accessUrl.split('secret=')[1],
      'https://meet.example.org/room/Elsewhere-x8f3k2m9q4t7w2z?secret=abcd-efgh-ijkm-npqr-stuv',
      speaker.url?.replace(secret, 'abcd-efgh-ijkm-npqr-stuv'),
      speaker.url?.replace(secret, secretOf(room, 'recording')),
      speaker.url?.replace(room.roomId, off.roomId),
      off.access.anonymous.speaker.url,
      off.access.anonymous.moderator.url,
      'abcd-efgh-ijkm-npqr-stuv',
      'https://meet.example.org/elsewhere',
      'Named',
      ' named ',
      'own.id',
      'Twice',
      'Never heard of',
      '',
    ];
    const outcomes: unknown[] = [];
    for (const client of [owner, guest]) {
      for (const text of texts) outcomes.push(await outcome(client.links.resolve({ text: text ?? '' })));
    }
    return [...outcomes, await outcome(owner.links.resolve({ text: 'x'.repeat(2001) }))];
  },
};
