import { Gauge } from 'lucide-react';
import { lazy, useState } from 'react';
import type { TestTickets } from '../../call/connectionTest/types';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { Lazy } from '../../ui/Lazy';

const ConnectionTestDialog = lazy(() => import('./ConnectionTestDialog'));

/** Opens the connection test. */
export function ConnectionTestButton({ tickets }: { tickets: () => Promise<TestTickets> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="small" icon={<Gauge />} onClick={() => setOpen(true)}>
        {t('connectionTest.open')}
      </Button>
      <Lazy>{isOpen && <ConnectionTestDialog tickets={tickets} onClose={() => setOpen(false)} />}</Lazy>
    </>
  );
}
