import { Circle } from 'lucide-react';
import { Fragment } from 'react';
import { ACTION_GROUPS } from '../../../../shared/contract/menuAction';
import { type ListedAction, useActionList } from '../../../hooks/useActionList';
import { runAction } from '../../../store/actions';
import { MenuItem } from '../../../ui/MenuItem';
import { MenuSeparator } from '../../../ui/MenuSeparator';
import { MenuToggle } from '../../../ui/MenuToggle';
import styles from '../ControlBar.module.css';
import { IN_MORE_WHEN_TIGHT } from '../narrow';
import { ACTION_ICONS } from './actionIcons';

/** The actions under "More", by group. Drawn while the menu is open only, for it follows all of them. */
export function MoreActions({ isTight, hasKeys }: { isTight: boolean; hasKeys: boolean }) {
  const actions = useActionList().filter(
    ({ id, menus, canRun }) => canRun && (menus.includes('more') || (isTight && IN_MORE_WHEN_TIGHT.includes(id))),
  );
  const groups = ACTION_GROUPS.map((group) => actions.filter((action) => action.group === group)).filter(
    (members) => members.length > 0,
  );
  return groups.map((members, index) => (
    <Fragment key={members[0]?.group}>
      {index > 0 && <MenuSeparator />}
      {members.map((action) => (
        <MoreItem key={action.id} action={action} hasKeys={hasKeys} />
      ))}
    </Fragment>
  ));
}

function MoreItem({ action, hasKeys }: { action: ListedAction; hasKeys: boolean }) {
  const { id, label, keys, isTicked } = action;
  const Icon = ACTION_ICONS[id];
  const shared = {
    icon: Icon ? <Icon aria-hidden="true" /> : <Circle className={styles.noIcon} aria-hidden="true" />,
    shortcut: hasKeys ? keys : undefined,
    onSelect: () => void runAction(id),
  };
  if (isTicked === undefined) return <MenuItem {...shared}>{label}</MenuItem>;
  return (
    <MenuToggle {...shared} checked={isTicked}>
      {label}
    </MenuToggle>
  );
}
