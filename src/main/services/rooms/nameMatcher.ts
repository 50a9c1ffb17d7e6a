import { RE2JS } from 're2js';
import { Fault } from '../../../shared/domain/fault';

/** States of the compiled expression. Names have at most 50 characters, so this bounds the work for each. */
const MAX_SIZE = 400;

/**
 * Finds names by a regular expression that a caller wrote. RE2's kind, without back references and look-around: the time
 * for a name grows with its length only, whatever the expression, so that no expression can hold the host up. Throws
 * INVALID_INPUT for what is no such expression, or a very large one.
 */
export function nameMatcher(expression: string, ignoreCase: boolean): (name: string) => boolean {
  const compiled = compile(expression, ignoreCase);
  if (!compiled) refuse('Not a regular expression. Back references and look-around are not known here.');
  if (compiled.programSize() > MAX_SIZE) refuse('The regular expression is too large: use smaller repetitions.');
  return (name) => compiled.matcher(name).find();
}

function compile(expression: string, ignoreCase: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(expression, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return undefined;
  }
}

function refuse(message: string): never {
  throw new Fault('INVALID_INPUT', { details: [{ field: 'roomName', message }] });
}
