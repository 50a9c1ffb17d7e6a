import { useQuery } from '@tanstack/react-query';
import { type Ref, useId } from 'react';
import { useApi } from '../../hooks/useApi';
import { useSession } from '../../hooks/useSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';

/** As many as one answer holds; whoever is not among them is typed. */
const SUGGESTED = 100;

interface PersonFieldProps {
  ref: Ref<HTMLInputElement>;
  kind: 'guest' | 'user';
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** The name of a guest, or the user name of someone with an account; administrators are offered those there are. */
export function PersonField({ ref, kind, value, problem, onChange }: PersonFieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const api = useApi();
  const { isAdmin } = useSession();
  const isUser = kind === 'user';
  const { data } = useQuery(
    api.users.list.queryOptions({
      input: { maxItems: SUGGESTED, sortField: 'name', sortOrder: 'asc' },
      enabled: isUser && isAdmin,
    }),
  );
  return (
    <Field
      label={t(isUser ? 'members.userName' : 'members.guestName')}
      hint={t(isUser ? 'members.userHint' : 'members.guestHint')}
      error={problem}
    >
      {(control) => (
        <>
          <TextInput
            {...control}
            key={kind}
            ref={ref}
            value={value}
            maxLength={isUser ? 40 : 50}
            list={isUser ? listId : undefined}
            autoComplete="off"
            autoCapitalize={isUser ? 'none' : undefined}
            spellCheck={false}
            onChange={({ target }) => onChange(isUser ? target.value.trim().toLowerCase() : target.value)}
          />
          {isUser && (
            <datalist id={listId}>
              {data?.users.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
