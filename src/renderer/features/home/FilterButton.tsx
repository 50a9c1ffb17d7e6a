import { ListFilter } from 'lucide-react';
import { lazy } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { LazyPopup } from '../../ui/LazyPopup';
import type { FilterMenuProps } from './FilterMenu';

const loadMenu = () => import('./FilterMenu');
const FilterMenu = lazy(loadMenu);

/** Chooses which rooms are shown. */
export function FilterButton(props: Omit<FilterMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const look = {
    label: t('home.filter.label', { filter: t(`home.filter.${props.filter}`) }),
    icon: <ListFilter />,
    badge: props.filter === 'all' ? undefined : ' ',
  };
  return (
    <LazyPopup look={look} load={loadMenu}>
      {(trigger) => <FilterMenu {...props} trigger={trigger} />}
    </LazyPopup>
  );
}
