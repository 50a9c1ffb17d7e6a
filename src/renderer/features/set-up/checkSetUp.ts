import { PASSWORD_MIN, USER_ID_PATTERN } from '../../../shared/domain/user';

interface SetUpDraft {
  name: string;
  userId: string;
  password: string;
}

/** What is not right yet, as keys of the sentences that say so. */
export function checkSetUp({ name, userId, password }: SetUpDraft): Partial<Record<keyof SetUpDraft, SetUpWrong>> {
  return {
    ...(name.trim() ? {} : { name: 'name' as const }),
    ...(USER_ID_PATTERN.test(userId.trim().toLowerCase()) ? {} : { userId: 'userId' as const }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: 'password' as const }),
  };
}
type SetUpWrong = 'name' | 'userId' | 'password';
