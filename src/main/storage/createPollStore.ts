import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { Poll } from '../../shared/domain/poll';
import type { PollStore, StoredVote } from '../services/together/PollStore';
import { runs } from './createTimerStore';
import { poll, pollVote } from './schema';
import { withStorage } from './withStorage';

/** Polls and votes. Revisions are dates that only grow: no sum of them comes twice, also not when a poll goes. */
export function createPollStore(db: LibSQLDatabase): PollStore {
  const later = (date: number) => sql`max(revision + 1, ${date})`;

  return {
    insert: (one, limit) =>
      withStorage(async () => {
        const { pollId, roomId, meetingId, question, options, isMultiple, isAnonymous, createdBy, ...rest } = one;
        const { rowsAffected } = await db.run(sql`
          INSERT INTO ${poll} (poll_id, room_id, meeting_id, question, options, is_multiple, is_anonymous, created_by,
            created_by_name, created_date, revision)
          SELECT ${pollId}, ${roomId}, ${meetingId}, ${question}, ${JSON.stringify(options)}, ${Number(isMultiple)},
            ${Number(isAnonymous)}, ${createdBy}, ${rest.createdByName}, ${rest.createdDate}, ${rest.createdDate}
          WHERE ${runs(meetingId)} AND (SELECT count(*) FROM ${poll} WHERE meeting_id = ${meetingId}) < ${limit}`);
        return rowsAffected > 0;
      }),

    list: (meetingId) =>
      withStorage(async () => {
        const newestFirst = [desc(poll.createdDate), desc(poll.pollId)];
        const rows = await db
          .select()
          .from(poll)
          .where(eq(poll.meetingId, meetingId))
          .orderBy(...newestFirst);
        return rows.map(toPoll);
      }),

    find: (meetingId, pollId) =>
      withStorage(async () => {
        const [row] = await db
          .select()
          .from(poll)
          .where(and(eq(poll.meetingId, meetingId), eq(poll.pollId, pollId)));
        return row && toPoll(row);
      }),

    votes: (pollIds) =>
      withStorage(async () => {
        const found = new Map<string, StoredVote[]>();
        if (pollIds.length === 0) return found;
        const rows = await db
          .select()
          .from(pollVote)
          .where(inArray(pollVote.pollId, [...pollIds]))
          .orderBy(asc(pollVote.date), asc(pollVote.voter));
        for (const { pollId, name, ...vote } of rows) {
          const votes = found.get(pollId) ?? [];
          votes.push({ ...vote, ...(name === null ? {} : { name }) });
          found.set(pollId, votes);
        }
        return found;
      }),

    vote: (pollId, { voter, name = null, choices, date: votedDate }, date) =>
      withStorage(async () => {
        const isOpen = sql`EXISTS (SELECT 1 FROM ${poll} WHERE poll_id = ${pollId} AND closed_date IS NULL)`;
        const written =
          choices.length === 0
            ? db.run(sql`DELETE FROM ${pollVote} WHERE poll_id = ${pollId} AND voter = ${voter} AND ${isOpen}`)
            : db.run(sql`
                INSERT INTO ${pollVote} (poll_id, voter, name, choices, date)
                SELECT ${pollId}, ${voter}, ${name}, ${JSON.stringify(choices)}, ${votedDate} WHERE ${isOpen}
                ON CONFLICT (poll_id, voter) DO UPDATE SET name = excluded.name, choices = excluded.choices`);
        const [, { rowsAffected }] = await db.batch([
          written,
          db
            .update(poll)
            .set({ revision: later(date) })
            .where(and(eq(poll.pollId, pollId), isNull(poll.closedDate))),
        ]);
        return rowsAffected > 0;
      }),

    close: (pollId, date) =>
      withStorage(async () => {
        const { rowsAffected } = await db
          .update(poll)
          .set({ closedDate: date, revision: later(date) })
          .where(and(eq(poll.pollId, pollId), isNull(poll.closedDate)));
        return rowsAffected > 0;
      }),

    remove: (pollId) =>
      withStorage(async () => {
        const [, { rowsAffected }] = await db.batch([
          db.delete(pollVote).where(eq(pollVote.pollId, pollId)),
          db.delete(poll).where(eq(poll.pollId, pollId)),
        ]);
        return rowsAffected > 0;
      }),

    revision: (meetingId) =>
      withStorage(async () => {
        const [row] = await db
          .select({ sum: sql<number>`coalesce(sum(${poll.revision}), 0)` })
          .from(poll)
          .where(eq(poll.meetingId, meetingId));
        return row?.sum ?? 0;
      }),
  };
}

function toPoll({ revision: _, closedDate, ...row }: typeof poll.$inferSelect): Poll {
  return { ...row, ...(closedDate === null ? {} : { closedDate }) };
}
