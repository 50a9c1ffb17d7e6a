import { Gauge } from 'lucide-react';
import { useState } from 'react';
import type { TestTickets } from '../../call/connectionTest/types';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const ConnectionTestDialog = fetched(() => import('./ConnectionTestDialog'));

/** Opens the connection test. */
export function ConnectionTestButton({ tickets }: { tickets: () => Promise<TestTickets> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="ghost" size="small" icon={<Gauge />} onClick={() => setOpen(true)}>
        {t('connectionTest.open')}
      </Button>
      <LazyPart onFail={close}>{isOpen && <ConnectionTestDialog tickets={tickets} onClose={close} />}</LazyPart>
    </>
  );
}
