import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';

/** Opens the owner's session with an API key or a one-time code, then goes home. */
export function useSignIn() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [, navigate] = useLocation();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (key: string) => api.session.open.call({ key }),
    onSuccess: (session) => {
      queryClient.setQueryData(api.session.current.queryKey(), session);
      navigate('/', { replace: true });
    },
  });
  const fault = error ? faultText(error) : undefined;
  const refused = fault?.code === 'UNAUTHENTICATED' || fault?.code === 'NOT_ALLOWED';
  return {
    signIn: mutate,
    pending: isPending,
    /** Why it did not work, in a sentence. */
    problem: refused ? t('enter.wrong') : fault?.sentence,
    forget: reset,
  };
}
