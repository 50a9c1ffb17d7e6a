import { LayoutDashboard } from 'lucide-react';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { LazyPopup } from '../../ui/LazyPopup';

const LayoutMenu = fetched(() => import('./LayoutMenu'));

/** Opens how one looks at the meeting. */
export function LayoutControl() {
  const { t } = useTranslation();
  return (
    <LazyPopup
      look={{ label: t('layout.label'), icon: <LayoutDashboard />, size: 'small' }}
      prepare={LayoutMenu.prepare}
    >
      {(trigger) => <LayoutMenu trigger={trigger} />}
    </LazyPopup>
  );
}
