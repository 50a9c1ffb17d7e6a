import type { Ref } from 'react';
import { ROOM_NAME_MAX } from '../../../shared/domain/room';
import { useTranslation } from '../../hooks/useTranslation';
import { TextField } from '../../ui/TextField';

interface NameFieldProps {
  ref?: Ref<HTMLInputElement>;
  value: string;
  problem: string | undefined;
  placeholder?: string;
  disabled?: boolean;
  onChange: (name: string) => void;
}

/** What the room is called. */
export function NameField({ ref, value, problem, placeholder, disabled, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('rules.name')}
      error={problem}
      ref={ref}
      value={value}
      placeholder={placeholder}
      disabled={disabled}
      maxLength={ROOM_NAME_MAX * 2}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
