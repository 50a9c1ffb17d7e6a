import { useQuery } from '@tanstack/react-query';
import { Link2, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Workspace } from '../../../shared/contract/workspace';
import { useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useOpenDialog } from '../../hooks/useOpenDialog';
import { usePageTitle } from '../../hooks/usePageTitle';
import { useTranslation } from '../../hooks/useTranslation';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { RemoveWorkspaceDialog } from './RemoveWorkspaceDialog';
import { WorkspaceDialog } from './WorkspaceDialog';
import { WorkspaceRow } from './WorkspaceRow';
import styles from './WorkspacesPage.module.css';

type Open = { dialog: 'add' } | { dialog: 'edit' | 'remove'; workspace: Workspace };

/** Where one works: this computer, LiveKit servers, Parley hosts. Only in the desktop. */
export default function WorkspacesPage() {
  const { t } = useTranslation();
  usePageTitle(t('workspaces.title'));
  const shell = useShell();
  const faultText = useFaultText();
  const workspaces = useWorkspaces();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [open, setOpen, close] = useOpenDialog<Open>();
  const info = useQuery({
    queryKey: ['shell', 'info'],
    queryFn: async () => (shell ? shell.app.info() : null),
    enabled: shell !== undefined,
  });

  // The switcher sends here a workspace whose secret must be typed again.
  const repair = workspaces?.list.find(({ id }) => id === search.get('repair'));
  useEffect(() => {
    if (!repair) return;
    setOpen({ dialog: 'edit', workspace: repair });
    navigate('/workspaces', { replace: true });
  }, [repair, navigate, setOpen]);

  if (!shell || !workspaces) return <p className={styles.page}>{t('workspaces.desktopOnly')}</p>;
  const keyring = info.data?.keyring ?? true;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1>{t('workspaces.title')}</h1>
          <p className={styles.lead}>{t('workspaces.lead')}</p>
        </div>
        <Button variant="primary" icon={<Plus />} onClick={() => setOpen({ dialog: 'add' })}>
          {t('workspaces.add')}
        </Button>
      </header>
      {!keyring && (
        <Banner tone="warn" title={t('workspaces.keyringTitle')}>
          {t('workspaces.keyringBody')}
        </Banner>
      )}
      {workspaces.error !== undefined && (
        <Banner
          tone="danger"
          title={faultText(workspaces.error).sentence}
          actions={<Button onClick={workspaces.retry}>{t('app.retry')}</Button>}
        />
      )}
      <ul className={styles.list} aria-label={t('workspaces.title')}>
        {workspaces.list.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            workspaces={workspaces}
            onEdit={() => setOpen({ dialog: 'edit', workspace })}
            onRemove={() => setOpen({ dialog: 'remove', workspace })}
          />
        ))}
      </ul>
      <Link href="/connect" className={styles.connect}>
        <Link2 aria-hidden="true" />
        {t('workspaces.connect')}
      </Link>

      {open?.dialog === 'add' && (
        <WorkspaceDialog shell={shell} workspaces={workspaces} keyring={keyring} onClose={close} />
      )}
      {open?.dialog === 'edit' && (
        <WorkspaceDialog
          shell={shell}
          workspaces={workspaces}
          workspace={open.workspace}
          keyring={keyring}
          onClose={close}
        />
      )}
      {open?.dialog === 'remove' && (
        <RemoveWorkspaceDialog shell={shell} workspaces={workspaces} workspace={open.workspace} onClose={close} />
      )}
    </div>
  );
}
