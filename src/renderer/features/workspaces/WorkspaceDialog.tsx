import type { Workspace } from '../../../shared/contract/workspace';
import type { useShell } from '../../hooks/useApi';
import { useDetailsWords } from '../../hooks/useDetailsWords';
import { useTranslation } from '../../hooks/useTranslation';
import type { Workspaces } from '../../hooks/useWorkspaces';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Details } from '../../ui/Details';
import { Dialog } from '../../ui/Dialog';
import { RadioCards } from '../../ui/RadioCards';
import { TextField } from '../../ui/TextField';
import { useWorkspaceForm } from './useWorkspaceForm';
import styles from './WorkspacesPage.module.css';

const FORM_ID = 'workspace-form';

export interface WorkspaceDialogProps {
  shell: NonNullable<ReturnType<typeof useShell>>;
  workspaces: Workspaces;
  /** Set to change one, or to give it back its secret. */
  workspace?: Workspace;
  /** Secrets can be kept on this machine; otherwise they are forgotten when the app quits. */
  keyring: boolean;
  onClose: () => void;
}

/** Adds or changes a LiveKit server or a Parley host. It is asked whether key and address are right before they are kept. */
export function WorkspaceDialog({ shell, workspaces, workspace, keyring, onClose }: WorkspaceDialogProps) {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  const { form, change, problems, fault, pending, submit } = useWorkspaceForm({
    shell,
    workspaces,
    workspace,
    onClose,
  });
  const { kind } = form;
  const problem = (field: 'url' | 'apiKey' | 'apiSecret') => {
    const code = problems[field];
    return code && t(`workspaces.error.${code}`);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={workspace ? t('workspaces.editTitle', { name: workspace.name }) : t('workspaces.addTitle')}
      closeLabel={t('app.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" form={FORM_ID} variant="primary" busy={pending}>
            {t('workspaces.verify')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} className={styles.form} onSubmit={submit} noValidate>
        {!workspace && (
          <RadioCards
            label={t('workspaces.kindLabel')}
            value={kind}
            onChange={(chosen) => change({ kind: chosen })}
            options={[
              { value: 'livekit', label: t('workspaces.kind.livekit'), hint: t('workspaces.livekitHint') },
              { value: 'host', label: t('workspaces.kind.host'), hint: t('workspaces.hostHint') },
            ]}
          />
        )}
        <TextField
          label={t('workspaces.field.url')}
          error={problem('url')}
          mono
          inputMode="url"
          value={form.url}
          placeholder={t(kind === 'livekit' ? 'workspaces.field.urlLivekit' : 'workspaces.field.urlHost')}
          maxLength={500}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          onChange={(event) => change({ url: event.target.value })}
        />
        <TextField
          label={t('workspaces.field.apiKey')}
          error={problem('apiKey')}
          mono
          // A host's API key is all its secret; a LiveKit key is only a name.
          type={kind === 'host' ? 'password' : 'text'}
          value={form.apiKey}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ apiKey: event.target.value })}
        />
        {kind === 'livekit' && (
          <TextField
            label={t('workspaces.field.apiSecret')}
            hint={t(keyring ? 'workspaces.field.secretHint' : 'workspaces.field.secretHintSession')}
            error={problem('apiSecret')}
            mono
            type="password"
            value={form.apiSecret}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => change({ apiSecret: event.target.value })}
          />
        )}
        <TextField
          label={t('workspaces.field.name')}
          value={form.name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
        {fault && (
          <Banner tone="danger" title={fault.sentence}>
            <Details {...detailsWords} text={fault.details} />
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
