import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';

/** A user's name and password, or an API key or one-time code alone. */
export type Credential = { userId: string; password: string } | { key: string };

/** Opens a session, then goes where the person wanted to be. */
export function useSignIn(next = '/') {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [, navigate] = useLocation();
  const { mutate, isPending, error, reset, variables } = useMutation({
    mutationFn: (credential: Credential) => api.session.open.call(credential),
    onSuccess: (who) => {
      // What a guest was told is not what this person is told.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shell' });
      queryClient.setQueryData(api.session.current.queryKey(), who);
      navigate(next, { replace: true });
    },
  });
  const fault = error ? faultText(error) : undefined;
  const refused = fault?.code === 'UNAUTHENTICATED' || fault?.code === 'NOT_ALLOWED';
  const wrong = variables && 'key' in variables ? t('enter.wrong') : t('enter.wrongPassword');
  return {
    signIn: mutate,
    pending: isPending,
    /** Why it did not work, in a sentence. */
    problem: refused ? wrong : fault?.sentence,
    forget: reset,
  };
}
