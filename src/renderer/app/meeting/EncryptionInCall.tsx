import { useState } from 'react';
import { EncryptionSign } from '../../features/encryption/EncryptionSign';
import { useCall } from '../../hooks/CallContext';
import { useActions } from '../../hooks/useActions';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const EncryptionDialog = fetched(() => import('../../features/encryption/EncryptionDialog'));

/** The sign in the header of an encrypted call, and what it opens. Nothing where the call is not encrypted. */
export function EncryptionInCall() {
  const { encryption } = useCall();
  const [isOpen, setOpen] = useState(false);
  useActions([
    {
      id: 'encryption.open',
      labelKey: 'actions.encryption',
      group: 'call',
      menus: ['more', 'native'],
      canRun: () => encryption !== undefined,
      run: () => setOpen(true),
    },
  ]);
  if (!encryption) return null;
  const close = () => setOpen(false);
  return (
    <>
      <EncryptionSign encryption={encryption} />
      <LazyPart onFail={close}>{isOpen && <EncryptionDialog encryption={encryption} onClose={close} />}</LazyPart>
    </>
  );
}
