import { Check, ChevronsUpDown, MonitorSmartphone, Server, Settings2, Waypoints } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Workspace } from '../../../shared/contract/workspace';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { useWorkspaceName } from '../../hooks/useWorkspaceName';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { toast } from '../../ui/toast';
import styles from './WorkspaceSwitcher.module.css';

const SIGN = { computer: <MonitorSmartphone />, livekit: <Waypoints />, host: <Server /> };

/** Shows where we work, and goes elsewhere. Only in the desktop. */
export default function WorkspaceSwitcher() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const nameOf = useWorkspaceName();
  const workspaces = useWorkspaces();
  const [, navigate] = useLocation();
  if (!workspaces?.current) return null;
  const { current, list, select } = workspaces;

  const go = (workspace: Workspace) => {
    if (workspace.id === current.id) return;
    if (workspace.secret === 'missing') {
      navigate(`/workspaces?repair=${encodeURIComponent(workspace.id)}`);
      return;
    }
    select(workspace.id).catch((error) => toast(faultText(error).sentence, { tone: 'danger' }));
  };

  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button type="button" className={styles.trigger} aria-label={t('nav.current', { name: nameOf(current) })}>
          {SIGN[current.kind]}
          <span className={styles.name} dir="auto">
            {nameOf(current)}
          </span>
          <ChevronsUpDown className={styles.more} />
        </button>
      }
    >
      {list.map((workspace) => (
        <MenuItem
          key={workspace.id}
          icon={workspace.id === current.id ? <Check /> : SIGN[workspace.kind]}
          onSelect={() => go(workspace)}
        >
          {nameOf(workspace)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Settings2 />} onSelect={() => navigate('/workspaces')}>
        {t('nav.manageWorkspaces')}
      </MenuItem>
    </Menu>
  );
}
