import { and, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { RoomQuery } from '../services/ports';
import { fold } from './fold';
import { member, room } from './schema';

const COLUMNS = {
  creationDate: room.creationDate,
  roomName: room.roomName,
  autoDeletionDate: room.autoDeletionDate,
} as const;

/** Everything a query asks for but its order, its place in it and what no index knows. */
export function roomConditions(db: LibSQLDatabase, query: RoomQuery): SQL | undefined {
  const { name, status, owner, memberId, userAccess, archived = false, visibleTo } = query;
  const roomsOf = (id: string) =>
    inArray(room.roomId, db.select({ id: member.roomId }).from(member).where(eq(member.memberId, id)));
  return and(
    isSelective(query) ? sql`+${room.archived} = ${Number(archived)}` : eq(room.archived, archived),
    name && 'text' in name ? nameCondition(name) : undefined,
    status && eq(room.status, status),
    owner === undefined ? undefined : eq(room.owner, owner),
    memberId === undefined ? undefined : roomsOf(memberId),
    userAccess === undefined ? undefined : eq(room.userAccess, userAccess),
    visibleTo &&
      or(
        eq(room.userAccess, true),
        roomsOf(visibleTo.userId),
        visibleTo.owned ? eq(room.owner, visibleTo.userId) : undefined,
      ),
  );
}

/**
 * Whether few rooms fit: those are then found first and put in order afterwards. Else rooms are read in order until the
 * page is full. SQLite cannot tell, because it keeps no statistics here; the plus keeps it from the index of the order.
 */
function isSelective({ name, memberId, status }: RoomQuery): boolean {
  const isExact = name !== undefined && 'mode' in name && name.mode === 'exact';
  return isExact || memberId !== undefined || status === 'active_meeting';
}

function nameCondition({ text, mode, ignoreCase }: Extract<NonNullable<RoomQuery['name']>, { text: string }>): SQL {
  const [column, wanted] = ignoreCase ? [room.searchName, fold(text)] : [room.roomName, text];
  // The folded column has an index; what it finds is then compared exactly.
  if (mode === 'exact') return sql`${room.searchName} = ${fold(text)} and ${column} = ${wanted}`;
  if (mode === 'prefix') return sql`substr(${column}, 1, ${[...wanted].length}) = ${wanted}`;
  return sql`instr(${column}, ${wanted}) > 0`;
}

/**
 * The stretches of the index that a page is read from, in this order. Rooms without a date come before all dates, and no
 * comparison with "no date" is ever true in SQL, so they are a stretch of their own.
 */
export function roomStretches({ sortField, sortOrder, after }: RoomQuery): (SQL | undefined)[] {
  const column = COLUMNS[sortField];
  const isAscending = sortOrder === 'asc';
  const further =
    after &&
    (isAscending
      ? sql`(${column}, ${room.roomId}) > (${after.value}, ${after.id})`
      : sql`(${column}, ${room.roomId}) < (${after.value}, ${after.id})`);
  if (sortField !== 'autoDeletionDate') return [further];
  const [undated, dated] = [isNull(column), isNotNull(column)];
  if (after?.value === null) {
    const rest = and(undated, (isAscending ? gt : lt)(room.roomId, after.id));
    return isAscending ? [rest, dated] : [rest];
  }
  if (isAscending) return after ? [further] : [undated, dated];
  return [after ? further : dated, undated];
}

/** The order of a page, in words of SQL. */
export function roomOrder({ sortField, sortOrder }: RoomQuery): SQL[] {
  const direction = sortOrder === 'asc' ? sql`asc` : sql`desc`;
  return [COLUMNS[sortField], room.roomId].map((column) => sql`${column} ${direction}`);
}
