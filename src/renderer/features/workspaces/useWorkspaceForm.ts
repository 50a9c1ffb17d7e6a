import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type FaultText, useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';
import { checkDraft, type DraftField, type DraftForm, type DraftProblem, toDraft } from './checkDraft';
import type { WorkspaceDialogProps } from './WorkspaceDialog';

/** State of the form for one workspace, and the check that saving it makes. */
export function useWorkspaceForm({ shell, workspaces, workspace, onClose }: Omit<WorkspaceDialogProps, 'keyring'>) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [form, setForm] = useState<DraftForm>({
    kind: workspace?.kind === 'host' ? 'host' : 'livekit',
    name: workspace?.name ?? '',
    url: workspace?.url ?? '',
    apiKey: '',
    apiSecret: '',
  });
  const [problems, setProblems] = useState<Partial<Record<DraftField, DraftProblem>>>({});
  const [fault, setFault] = useState<FaultText>();

  const saving = useMutation({
    mutationFn: () => shell.workspaces.save({ id: workspace?.id, draft: toDraft(form) }),
    onSuccess: async ({ name }) => {
      onClose();
      toast(t('workspaces.saved', { name }), { tone: 'ok' });
      await workspaces.refresh();
    },
    onError: (error) => {
      const text = faultText(error);
      const found = problemsOf(text, form.kind);
      setProblems(found);
      setFault(Object.keys(found).length ? undefined : text);
    },
  });

  return {
    form,
    problems,
    /** A failure that belongs to no field. */
    fault,
    pending: saving.isPending,
    change: (some: Partial<DraftForm>) => {
      setForm((before) => ({ ...before, ...some }));
      setFault(undefined);
      setProblems((before) =>
        some.kind ? {} : Object.fromEntries(Object.entries(before).filter(([field]) => !(field in some))),
      );
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (saving.isPending) return;
      const found = checkDraft(form);
      setProblems(found);
      setFault(undefined);
      if (Object.keys(found).length === 0) saving.mutate();
    },
  };
}

/** Which field a refusal speaks of. */
function problemsOf({ code, data }: FaultText, kind: DraftForm['kind']): Partial<Record<DraftField, DraftProblem>> {
  if (code === 'MEETING_SERVER_UNREACHABLE' || code === 'HOST_UNREACHABLE') return { url: 'url' };
  if (code === 'MEETING_SERVER_WRONG_KEY') return { apiSecret: 'keySecret' };
  if (code === 'UNAUTHENTICATED' || code === 'NOT_ALLOWED') return { apiKey: 'key' };
  if (code === 'INVALID_INPUT' && data.details?.some(({ field }) => field.endsWith('url'))) {
    return { url: kind === 'livekit' ? 'urlLivekit' : 'urlHost' };
  }
  return {};
}
