import { type Case, enter, NOBODY, secretOf, withPerson } from '../support/Case';
import { firstOf, outcome } from '../support/outcome';

export const meetingCases: Record<string, Case> = {
  'meetings.preview': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Seen from outside' });
    const later = await owner.rooms.create({ roomName: 'Later', limits: { notBefore: 8e12 } });
    const { roomId } = room;
    return [
      await outcome(owner.meetings.preview({ roomId })),
      await outcome(guest.meetings.preview({ roomId, secret: secretOf(room, 'speaker') })),
      await withPerson(transport, room, () =>
        outcome(guest.meetings.preview({ roomId, secret: secretOf(room, 'moderator') })),
      ),
      await outcome(guest.meetings.preview({ roomId: later.roomId, secret: secretOf(later, 'speaker') })),
      await outcome(owner.meetings.preview({ roomId: NOBODY })),
      await outcome(guest.meetings.preview({ roomId: NOBODY, secret: secretOf(room, 'speaker') })),
      await outcome(guest.meetings.preview({ roomId, secret: 'wrong' })),
      await outcome(guest.meetings.preview({ roomId, secret: secretOf(room, 'recording') })),
      await outcome(guest.meetings.preview({ roomId })),
    ];
  },

  'meetings.join': async ({ owner, guest }) => {
    const room = await owner.rooms.create({ roomName: 'Open' });
    const { roomId } = room;
    const rules = { lobby: { enabled: true } };
    const waiting = await owner.rooms.create({ roomName: 'With a lobby', config: rules });
    const full = await owner.rooms.create({ roomName: 'Over', limits: { expires: Date.now() + 3_600_000 } });
    await owner.rooms.updateStatus({ roomId: full.roomId, status: 'closed' });
    return [
      await outcome(owner.meetings.join({ roomId, participantName: ' Zoë ' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'speaker'), participantName: '李雷' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'moderator'), participantName: 'Mo' })),
      await outcome(guest.meetings.join({ roomId, secret: 'wrong', participantName: 'Eve' })),
      await outcome(guest.meetings.join({ roomId, secret: secretOf(room, 'speaker'), participantName: ' ' })),
      await outcome(owner.meetings.join({ roomId, participantName: 'x'.repeat(61) })),
      await outcome(owner.meetings.join({ roomId: NOBODY, participantName: 'Ada' })),
      await outcome(
        guest.meetings.join({
          roomId: waiting.roomId,
          secret: secretOf(waiting, 'speaker'),
          participantName: 'Ada',
        }),
      ),
      await outcome(
        guest.meetings.join({
          roomId: waiting.roomId,
          secret: secretOf(waiting, 'speaker'),
          participantName: 'Ada',
          knockToken: 'made-up',
        }),
      ),
      await outcome(owner.meetings.join({ roomId: full.roomId, participantName: 'Ada' })),
    ];
  },

  'meetings.refresh': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Refreshed' });
    const other = await owner.rooms.create({ roomName: 'Other' });
    const { roomId } = room;
    const person = await enter(transport, room, 'speaker');
    const inside = await as({ memberToken: person.memberToken });
    const before = [
      await outcome(inside.meetings.refresh({ roomId })),
      await outcome(inside.meetings.refresh({ roomId: other.roomId })),
      await outcome((await as({ memberToken: 'made-up' })).meetings.refresh({ roomId })),
      await outcome(guest.meetings.refresh({ roomId })),
    ];
    await owner.participants.kick({ params: { roomId, identity: person.identity }, query: { ban: true } });
    await person.presence.ended;
    const banned = await outcome(inside.meetings.refresh({ roomId }));
    await owner.meetings.end({ roomId });
    return [...before, banned, await outcome(inside.meetings.refresh({ roomId }))];
  },

  'meetings.check': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Tested' });
    const { roomId } = room;
    return [
      await outcome(owner.meetings.check({ roomId })),
      await outcome(guest.meetings.check({ roomId, secret: secretOf(room, 'speaker') })),
      await outcome(guest.meetings.check({ roomId, secret: secretOf(room, 'recording') })),
      await outcome(guest.meetings.check({ roomId, secret: 'wrong' })),
      await outcome(guest.meetings.check({ roomId })),
      await outcome(owner.meetings.check({ roomId: NOBODY })),
    ];
  },

  'meetings.start': async ({ owner, guest }) => {
    const { roomId } = await owner.rooms.create({ roomName: 'Started' });
    const later = await owner.rooms.create({ roomName: 'Later', limits: { notBefore: 8e12 } });
    const outcomes = [
      await outcome(owner.meetings.start({ roomId }).then(({ message }) => message)),
      await outcome(owner.meetings.start({ roomId }).then(({ message }) => message)),
      await outcome(owner.meetings.start({ roomId: later.roomId })),
      await outcome(owner.meetings.start({ roomId: NOBODY })),
      await outcome(guest.meetings.start({ roomId })),
    ];
    await owner.meetings.end({ roomId });
    return outcomes;
  },

  'meetings.end': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Ending' });
    const { roomId } = room;
    const outcomes = await withPerson(transport, room, async ({ memberToken, presence }) => {
      const inside = await as({ memberToken });
      const refused = [
        await outcome(guest.meetings.end({ roomId, secret: secretOf(room, 'speaker') })),
        await outcome(inside.meetings.end({ roomId })),
      ];
      const done = await outcome(guest.meetings.end({ roomId, secret: secretOf(room, 'moderator') }));
      await presence.ended;
      return [...refused, done];
    });
    return [
      ...outcomes,
      await outcome(owner.meetings.end({ roomId })),
      await outcome(owner.meetings.end({ roomId: NOBODY })),
      await outcome(guest.meetings.end({ roomId, secret: 'wrong' })),
      await outcome(guest.meetings.end({ roomId })),
    ];
  },

  'meetings.getState': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'State' });
    const { roomId } = room;
    const shown = (client: typeof owner) =>
      outcome(client.meetings.getState({ roomId }).then((state) => ({ ...state, meetingId: typeof state.meetingId })));
    return [
      await shown(owner),
      await shown(guest),
      ...(await withPerson(transport, room, async ({ memberToken }) => [
        await shown(await as({ memberToken })),
        await shown(owner),
      ])),
      await outcome(owner.meetings.getState({ roomId: NOBODY })),
    ];
  },

  'meetings.updateState': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Ruled' });
    const { roomId } = room;
    const change = { isLocked: true, forbidden: { audio: true } };
    const changed = (client: typeof owner) =>
      outcome(
        client.meetings
          .updateState({ roomId, ...change })
          .then((state) => ({ ...state, meetingId: typeof state.meetingId })),
      );
    const outcomes = await withPerson(transport, room, async ({ memberToken, identity }) => [
      await changed(await as({ memberToken })),
      await changed(owner),
      await outcome(owner.participants.get({ roomId, identity }).then(({ permissions }) => permissions)),
      await outcome(owner.meetings.updateState({ roomId, isLocked: 'yes' as unknown as boolean })),
    ]);
    await owner.meetings.end({ roomId });
    return [...outcomes, await changed(owner), await changed(guest)];
  },

  'meetings.updateMetadata': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Labelled' });
    const { roomId } = room;
    const metadata = '{"agenda":["one","two"]}';
    return [
      await outcome(owner.meetings.updateMetadata({ roomId, metadata })),
      ...(await withPerson(transport, room, async ({ memberToken }) => [
        await outcome(owner.meetings.updateMetadata({ roomId, metadata })),
        await outcome((await as({ memberToken })).meetings.updateMetadata({ roomId, metadata })),
        await outcome(owner.meetings.updateMetadata({ roomId, metadata: 'x'.repeat(60_001) })),
      ])),
      await outcome(guest.meetings.updateMetadata({ roomId, metadata })),
    ];
  },

  'meetings.history': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Remembered' });
    const { roomId } = room;
    await withPerson(transport, room, () => owner.meetings.end({ roomId }));
    const named = (call: ReturnType<typeof owner.meetings.history>) =>
      outcome(
        call.then(({ meetings, pagination }) => ({
          // Whoever ended it is called otherwise by each transport.
          meetings: meetings.map((one) => ({ ...one, meetingId: typeof one.meetingId, endedBy: typeof one.endedBy })),
          pagination,
        })),
      );
    return [
      await named(owner.meetings.history({ roomId })),
      await named(owner.meetings.history({ roomId, active: true })),
      await outcome(owner.meetings.history({ nextPageToken: 'made-up' })),
      await outcome(guest.meetings.history({ roomId })),
    ];
  },

  'meetings.getRecord': async (transport) => {
    const { owner, guest } = transport;
    const room = await owner.rooms.create({ roomName: 'Remembered' });
    const { roomId } = room;
    await withPerson(transport, room, () => owner.meetings.end({ roomId }));
    const { meetings } = await owner.meetings.history({ roomId });
    const meetingId = meetings[0]?.meetingId ?? '';
    const record = owner.meetings.getRecord({ meetingId });
    return [
      await outcome(
        record.then((found) => ({ ...found, meetingId: typeof found.meetingId, endedBy: typeof found.endedBy })),
      ),
      await outcome(owner.meetings.getRecord({ meetingId: NOBODY })),
      await outcome(guest.meetings.getRecord({ meetingId })),
    ];
  },

  'meetings.watchPlace': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Watched' });
    const { roomId } = room;
    const person = await enter(transport, room, 'speaker');
    const inside = await as({ memberToken: person.memberToken });
    const stream = await inside.meetings.watchPlace({ roomId });
    const first = await stream.next();
    await owner.meetings.updateState({ roomId, isLocked: true });
    const second = await stream.next();
    await owner.participants.setRole({ roomId, identity: person.identity, action: 'upgrade' });
    const third = await stream.next();
    await owner.meetings.end({ roomId });
    const last = await stream.next();
    return [
      await outcome(Promise.resolve([first.value, second.value, third.value, last.done])),
      await outcome(firstOf(guest.meetings.watchPlace({ roomId }), 1)),
      await outcome(firstOf(inside.meetings.watchPlace({ roomId }), 1)),
      await outcome(firstOf(owner.meetings.watchPlace({ roomId }), 1)),
    ];
  },
};
