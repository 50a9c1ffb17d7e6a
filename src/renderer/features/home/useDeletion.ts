import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { useApi } from '../../hooks/useApi';
import { useFaultText } from '../../hooks/useFaultText';
import { chunks } from './chunks';
import { addOutcome, type DeletionChoice, type DeletionOutcome, NOTHING_DONE, standsInTheWay } from './deleteRooms';

/** As many as one call of `rooms.removeMany` takes. */
const AT_ONCE = 100;

interface DeletionOptions {
  rooms: readonly RoomView[];
  /** All that could be done is done. */
  onDone: (outcome: DeletionOutcome) => void;
  onError: (sentence: string) => void;
}

/** Deletes rooms. Where a meeting or recordings stand in the way it stops before them, so that they can be asked about. */
export function useDeletion({ rooms, onDone, onError }: DeletionOptions) {
  const api = useApi();
  const queryClient = useQueryClient();
  const faultText = useFaultText();
  const [left, setLeft] = useState(rooms);
  const [done, setDone] = useState(NOTHING_DONE);
  const [running, setRunning] = useState<ReadonlySet<string>>(
    () => new Set(rooms.filter(({ status }) => status === 'active_meeting').map(({ roomId }) => roomId)),
  );
  const [recorded, setRecorded] = useState<ReadonlySet<string>>(new Set());

  const { mutate, isPending } = useMutation({
    mutationFn: async (choice: DeletionChoice) => {
      let outcome = { ...done, failed: NOTHING_DONE.failed };
      for (const some of chunks(left, AT_ONCE)) {
        const roomIds = some.map(({ roomId }) => roomId);
        try {
          const answer = await api.rooms.removeMany.call({ query: { roomIds, ...choice } });
          outcome = addOutcome(outcome, answer.deleted);
        } catch (error) {
          const { code, data } = faultText(error);
          if (code !== 'DELETED_IN_PART') throw error;
          // The contract promises the same entries as in a whole success.
          outcome = addOutcome(outcome, (data.deleted ?? []) as Parameters<typeof addOutcome>[1], data.failed);
        }
      }
      return outcome;
    },
    onSuccess: (outcome) => {
      const stuck = rooms.filter(({ roomId }) => outcome.failed.has(roomId));
      const inTheWay = (room: RoomView) => standsInTheWay(outcome.failed.get(room.roomId));
      const asked = stuck.filter((room) => inTheWay(room).meeting || inTheWay(room).recordings);
      if (asked.length === 0) return onDone(outcome);
      setDone(outcome);
      setLeft(asked);
      setRunning(new Set(asked.filter((room) => inTheWay(room).meeting || running.has(room.roomId)).map(idOf)));
      setRecorded(new Set(asked.filter((room) => inTheWay(room).recordings || recorded.has(room.roomId)).map(idOf)));
      return undefined;
    },
    onError: (error) => onError(faultText(error).sentence),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.rooms.key() }),
  });
  return {
    run: mutate,
    isPending,
    left,
    running: left.filter(({ roomId }) => running.has(roomId)),
    recorded: left.filter(({ roomId }) => recorded.has(roomId)),
  };
}

const idOf = ({ roomId }: RoomView) => roomId;
