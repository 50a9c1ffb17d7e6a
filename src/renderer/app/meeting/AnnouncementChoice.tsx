import { useState } from 'react';
import { useActions } from '../../hooks/useActions';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';

const AnnouncementDialog = fetched(() => import('./AnnouncementDialog'));

/** What is announced can be chosen in the midst of a call, by an action that the palette finds. */
export function AnnouncementChoice() {
  const [isOpen, setOpen] = useState(false);
  useActions([
    {
      id: 'announcements.choose',
      labelKey: 'actions.announcements',
      group: 'view',
      canRun: () => true,
      run: () => setOpen(true),
    },
  ]);
  const close = () => setOpen(false);
  return <LazyPart onFail={close}>{isOpen && <AnnouncementDialog onClose={close} />}</LazyPart>;
}
