import { Gauge } from 'lucide-react';
import { useState } from 'react';
import type { TestTickets } from '../../call/connectionTest/types';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { fetched } from '../../ui/fetched';
import { Lazy } from '../../ui/Lazy';
import { toast } from '../../ui/toast';

const ConnectionTestDialog = fetched(() => import('./ConnectionTestDialog'));

/** Opens the connection test. */
export function ConnectionTestButton({ tickets }: { tickets: () => Promise<TestTickets> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const fail = () => {
    toast(t('app.chunk.part'), { tone: 'danger' });
    close();
  };
  return (
    <>
      <Button variant="ghost" size="small" icon={<Gauge />} onClick={() => setOpen(true)}>
        {t('connectionTest.open')}
      </Button>
      <Lazy onError={fail}>{isOpen && <ConnectionTestDialog tickets={tickets} onClose={close} />}</Lazy>
    </>
  );
}
