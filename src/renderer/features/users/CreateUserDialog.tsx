import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PASSWORD_MAX, PASSWORD_MIN, USER_ID_PATTERN, USER_ROLES, type UserRole } from '../../../shared/domain/user';
import { fieldFaults } from '../../hooks/fieldFaults';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Field } from '../../ui/Field';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { toast } from '../../ui/toast';
import { suggestUserId } from './suggestUserId';
import styles from './UsersSection.module.css';

const FIELDS = ['name', 'userId', 'password'] as const;
type FieldName = (typeof FIELDS)[number];

/** Makes an account. The password is the administrator's to hand over; its owner can change it. */
export function CreateUserDialog({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const faultText = useFaultText();
  const [name, setName] = useState('');
  // Follows the name until it is typed.
  const [typedId, setTypedId] = useState<string>();
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<UserRole>('room_member');
  const [tried, setTried] = useState(false);
  const userId = typedId ?? suggestUserId(name);
  const saving = useMutation({
    mutationFn: () => api.users.create.call({ name: name.trim(), userId, password, role }),
    onSuccess: (user) => {
      onCreated();
      onClose();
      toast(t('users.created', { name: user.name }), { tone: 'ok' });
    },
  });
  const fault = saving.error ? faultText(saving.error) : undefined;
  const told = fieldFaults(fault, FIELDS);
  const wrong: Partial<Record<FieldName, string>> = {
    ...(name.trim() ? {} : { name: t('users.wrong.name') }),
    ...(USER_ID_PATTERN.test(userId) ? {} : { userId: t('users.wrong.userId') }),
    ...(password.length >= PASSWORD_MIN ? {} : { password: t('users.wrong.password') }),
  };
  const isTaken = fault?.code === 'USER_EXISTS';
  const errorOf = (field: FieldName) =>
    (tried ? wrong[field] : undefined) ??
    told.of[field] ??
    (field === 'userId' && isTaken ? fault?.sentence : undefined);

  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0 && !saving.isPending) saving.mutate();
  };

  return (
    <FormDialog
      title={t('users.create')}
      closeLabel={t('app.close')}
      cancelLabel={t('app.cancel')}
      submitLabel={t('users.createSubmit')}
      busy={saving.isPending}
      className={styles.form}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label={t('users.name')}
        error={errorOf('name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        placeholder={t('prejoin.namePlaceholder')}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('users.userId')}
        hint={t('users.userIdHint')}
        error={errorOf('userId')}
        value={userId}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          setTypedId(event.target.value.toLowerCase());
          saving.reset();
        }}
      />
      <Field label={t('users.roleLabel')} hint={t(`users.roleHint.${role}`)}>
        {(control) => (
          <Select
            {...control}
            value={role}
            options={USER_ROLES.map((value) => ({ value, label: t(`users.role.${value}`) }))}
            onChange={setRole}
          />
        )}
      </Field>
      <TextField
        label={t('users.password')}
        hint={t('users.passwordHint')}
        error={errorOf('password')}
        type="password"
        value={password}
        maxLength={PASSWORD_MAX}
        autoComplete="new-password"
        onChange={(event) => setPassword(event.target.value)}
      />
      {told.rest && !isTaken && <Banner tone="danger" title={told.rest} />}
    </FormDialog>
  );
}
