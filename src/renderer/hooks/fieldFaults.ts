import type { FaultText } from './useFaultText';

/**
 * What the host says of single fields of a form, by their names; and the sentence for what belongs to no field that is
 * shown.
 */
export function fieldFaults<Field extends string>(
  fault: FaultText | undefined,
  fields: readonly Field[],
): { of: Partial<Record<Field, string>>; rest: string | undefined } {
  const of: Partial<Record<Field, string>> = {};
  for (const { field, message } of fault?.data.details ?? []) {
    // Paths may begin with where the value came in: `body.url`.
    const name = fields.find((known) => field === known || field.endsWith(`.${known}`));
    if (name && !(name in of)) of[name] = message;
  }
  return { of, rest: fault && Object.keys(of).length === 0 ? fault.sentence : undefined };
}
