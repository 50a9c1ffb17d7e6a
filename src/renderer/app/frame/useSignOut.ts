import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi, useShell } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { useSession } from '../../hooks/useSession';
import { toast } from '../../ui/toast';

/** Ends the session at a host; undefined where there is none to end. */
export function useSignOut(): (() => void) | undefined {
  const api = useApi();
  const shell = useShell();
  const { caller } = useSession();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [, navigate] = useLocation();
  if (shell || caller === undefined || caller === 'guest') return undefined;
  return () => {
    api.session.close
      .call()
      .then((session) => {
        const kept = hashKey(api.session.current.queryKey());
        queryClient.setQueryData(api.session.current.queryKey(), session);
        navigate('/', { replace: true });
        // What they saw must not be there for whoever sits down next.
        queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== kept });
      })
      .catch((error) => toast(faultText(error).sentence, { tone: 'danger' }));
  };
}
