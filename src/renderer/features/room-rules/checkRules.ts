import { AUTO_DELETION_AHEAD_MS, normaliseRoomName, ROOM_NAME_MAX } from '../../../shared/domain/room';
import { MAX_PARTICIPANTS, MAX_SPAN_S } from '../../../shared/domain/roomLimits';
import { isStreaming, isStreamTarget, type Rules } from './rules';

/** What a person can mend in the form, with what its sentence needs. */
export type RuleProblem =
  | { key: 'nameMissing' | 'urlWrong' | 'idWrong' | 'languageWrong' | 'expiresFirst' | 'tooSoon' | 'spanWrong' }
  | { key: 'tooLong' | 'peopleWrong'; max: number };

const CUSTOM_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/u;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;

/** What the host would refuse, by the dotted path of the field, so that it is said before. `before` was accepted once. */
export function checkRules(rules: Rules, before: Rules, now: number): Record<string, RuleProblem> {
  const found: Record<string, RuleProblem> = {};
  const name = normaliseRoomName(rules.roomName);
  if (!name) found.roomName = { key: 'nameMissing' };
  else if (name.length > ROOM_NAME_MAX) found.roomName = { key: 'tooLong', max: ROOM_NAME_MAX };
  if (rules.customId && !CUSTOM_ID.test(rules.customId)) found.customId = { key: 'idWrong' };
  if (rules.language && !LANGUAGE.test(rules.language)) found.language = { key: 'languageWrong' };
  const { limits, autoDeletionDate, config } = rules;
  if (limits.maxParticipants !== undefined && !isWithin(limits.maxParticipants, 1, MAX_PARTICIPANTS)) {
    found['limits.maxParticipants'] = { key: 'peopleWrong', max: MAX_PARTICIPANTS };
  }
  for (const key of ['maxMeetingSeconds', 'maxStaySeconds', 'maxIdleSeconds'] as const) {
    const seconds = limits[key];
    if (seconds !== undefined && !isWithin(seconds, 1, MAX_SPAN_S)) found[`limits.${key}`] = { key: 'spanWrong' };
  }
  if (limits.notBefore !== undefined && limits.expires !== undefined && limits.expires <= limits.notBefore) {
    found['limits.expires'] = { key: 'expiresFirst' };
  }
  const isNewDate = autoDeletionDate !== before.autoDeletionDate;
  if (autoDeletionDate !== undefined && isNewDate && autoDeletionDate < now + AUTO_DELETION_AHEAD_MS) {
    found.autoDeletionDate = { key: 'tooSoon' };
  }
  for (const [at, url] of isStreaming(config) ? config.streaming.rtmpUrls.entries() : []) {
    if (!isStreamTarget(url)) found[`config.streaming.rtmpUrls.${at}`] = { key: 'urlWrong' };
  }
  return found;
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
