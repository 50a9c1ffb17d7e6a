/** Whether a statement was refused because another row has this value already. `column` as `table.column`. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/UNIQUE constraint failed:/u.test(cause.message) && cause.message.includes(column)) return true;
  }
  return false;
}
