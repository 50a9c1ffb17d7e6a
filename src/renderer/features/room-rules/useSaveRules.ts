import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FullRoomView } from '../../../shared/contract/roomSchema';
import { type Api, useApi } from '../../hooks/useApi';
import { changesOf, type Rules } from './rules';

interface SaveOptions {
  onSaved: () => void;
  /** `isPartly`: some calls had gone through before one was refused. */
  onRefused: (error: unknown, isPartly: boolean) => void;
}

/** Saves the changes by the calls that take them, one after another, and stops at the first that is refused. */
export function useSaveRules(room: FullRoomView, { onSaved, onRefused }: SaveOptions) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { roomId } = room;
  const saving = useMutation({
    mutationFn: async ({ before, after }: { before: Rules; after: Rules }) => {
      let done = 0;
      for (const step of stepsFor(api, roomId, before, after)) {
        try {
          await step();
        } catch (error) {
          return { error, isPartly: done > 0 };
        }
        done += 1;
      }
      return undefined;
    },
    onSuccess: async (refused) => {
      await queryClient.invalidateQueries({ queryKey: api.rooms.key() });
      if (refused) onRefused(refused.error, refused.isPartly);
      else onSaved();
    },
  });
  return { save: (before: Rules, after: Rules) => saving.mutate({ before, after }), isSaving: saving.isPending };
}

function stepsFor(api: Api, roomId: string, before: Rules, after: Rules): (() => Promise<unknown>)[] {
  const { room, config, roles, access } = changesOf(before, after);
  const steps: (() => Promise<unknown>)[] = [];
  if (room) steps.push(() => api.rooms.update.call({ roomId, ...room }));
  if (config) steps.push(() => api.rooms.updateConfig.call({ roomId, config }));
  if (roles) steps.push(() => api.rooms.updateRoles.call({ roomId, roles }));
  if (access) steps.push(() => api.rooms.updateAccess.call({ roomId, access }));
  return steps;
}
