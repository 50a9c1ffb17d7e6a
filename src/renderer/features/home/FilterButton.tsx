import { ListFilter } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import type { FilterMenuProps } from './FilterMenu';

const loadMenu = () => import('./FilterMenu');
const FilterMenu = lazy(loadMenu);

/** Chooses which rooms are shown. Until the first press it is a plain button, as the menu of a room is. */
export function FilterButton(props: Omit<FilterMenuProps, 'trigger'>) {
  const { t } = useTranslation();
  const [pressed, setPressed] = useState(false);
  const look = {
    label: t('home.filter.label', { filter: t(`home.filter.${props.filter}`) }),
    icon: <ListFilter />,
    badge: props.filter === 'all' ? undefined : ' ',
  };
  const button = <IconButton {...look} />;
  if (!pressed) {
    return (
      <IconButton
        {...look}
        aria-haspopup="menu"
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setPressed(true)}
      />
    );
  }
  return (
    <Suspense fallback={button}>
      <FilterMenu {...props} trigger={button} />
    </Suspense>
  );
}
