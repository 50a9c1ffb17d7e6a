import { Ellipsis, MonitorSmartphone, Pencil, Server, Trash2, Waypoints } from 'lucide-react';
import type { Workspace } from '../../../shared/contract/workspace';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { useWorkspaceName } from '../../hooks/useWorkspaceName';
import type { Workspaces } from '../../hooks/useWorkspaces';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { MenuItem } from '../../ui/MenuItem';
import { toast } from '../../ui/toast';
import styles from './WorkspacesPage.module.css';

const SIGN = { computer: <MonitorSmartphone />, livekit: <Waypoints />, host: <Server /> };

interface WorkspaceRowProps {
  workspace: Workspace;
  workspaces: Workspaces;
  onEdit: () => void;
  onRemove: () => void;
}

/** One workspace: what and where it is, whether its secret is there, and the way in. */
export function WorkspaceRow({ workspace, workspaces, onEdit, onRemove }: WorkspaceRowProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const name = useWorkspaceName()(workspace);
  const { id, kind, url, secret } = workspace;
  const current = workspaces.current?.id === id;
  const use = () =>
    workspaces.select(id).then(
      () => toast(t('workspaces.switched', { name }), { tone: 'ok' }),
      (error) => toast(faultText(error).sentence, { tone: 'danger' }),
    );

  return (
    <li className={styles.row} aria-current={current || undefined}>
      <span className={styles.sign} aria-hidden="true">
        {SIGN[kind]}
      </span>
      <div className={styles.text}>
        <p className={styles.name}>{name}</p>
        <p className={styles.where}>
          {kind === 'computer' ? t('workspaces.computerHint') : `${t(`workspaces.kind.${kind}`)} · ${url ?? ''}`}
        </p>
        {secret === 'session' && <Badge tone="warn">{t('workspaces.secret.session')}</Badge>}
        {secret === 'missing' && <Badge tone="danger">{t('workspaces.secret.missing')}</Badge>}
      </div>
      <div className={styles.actions}>
        {current ? (
          <Badge tone="accent">{t('workspaces.current')}</Badge>
        ) : secret === 'missing' ? (
          <Button onClick={onEdit}>{t('workspaces.repair')}</Button>
        ) : (
          <Button busy={workspaces.selecting === id} onClick={use} aria-label={`${t('workspaces.use')}: ${name}`}>
            {t('workspaces.use')}
          </Button>
        )}
        {kind !== 'computer' && (
          <Menu trigger={<IconButton label={t('workspaces.menu', { name })} icon={<Ellipsis />} quiet />}>
            <MenuItem icon={<Pencil />} onSelect={onEdit}>
              {t('workspaces.edit')}
            </MenuItem>
            <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
              {t('workspaces.remove')}
            </MenuItem>
          </Menu>
        )}
      </div>
    </li>
  );
}
