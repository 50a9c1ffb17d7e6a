import { LayoutDashboard } from 'lucide-react';
import { lazy } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { LazyPopup } from '../../ui/LazyPopup';

const loadMenu = () => import('./LayoutMenu');
const LayoutMenu = lazy(loadMenu);

/** Opens how one looks at the meeting. */
export function LayoutControl() {
  const { t } = useTranslation();
  return (
    <LazyPopup look={{ label: t('layout.label'), icon: <LayoutDashboard />, size: 'small' }} load={loadMenu}>
      {(trigger) => <LayoutMenu trigger={trigger} />}
    </LazyPopup>
  );
}
