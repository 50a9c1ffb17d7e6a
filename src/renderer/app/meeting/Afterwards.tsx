import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EndReason } from '../../../shared/domain/endReason';
import { EndedScreen } from '../../features/ended/EndedScreen';
import type { DoorState } from '../../features/prejoin/DoorState';
import { doorSentence } from '../../features/prejoin/doorSentence';
import { type FaultText, useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { blockedWay } from './blockedWay';
import type { HeldPlace } from './createHeldPlace';
import type { Door } from './Door';
import type { Ended } from './useCallEnd';
import { useReturn } from './useReturn';

/** Ends that a test of the connection may explain. */
const MAY_BE_THE_NETWORK: readonly EndReason[] = ['network_disconnect', 'join_failed', 'server_shutdown', 'unknown'];

interface AfterwardsProps {
  ended: Ended;
  held: HeldPlace | undefined;
  roomName: string;
  /** How the door looks now. */
  door: DoorState;
  joining: boolean;
  fault: FaultText | undefined;
  reach: Door['reach'];
  /** Leads to a test of the connection, where there is one. */
  test: ReactNode;
  onRejoin: () => void;
  /** Goes back to the door, where more than a click is asked for. */
  onStand: () => void;
  onHome: () => void;
}

/** What comes after a call: why it is over, as far as the host can tell, and whether one may come back. */
export function Afterwards({
  ended,
  held,
  door,
  joining,
  fault,
  reach,
  test,
  onRejoin,
  onStand,
  ...rest
}: AfterwardsProps) {
  const { t, i18n } = useTranslation();
  const faultText = useFaultText();
  const isKicked = ended.reason === 'participant_kicked';
  // Only the host knows whether we may come back after we were put out.
  const asked = useQuery({
    queryKey: ['afterwards', held?.key.token()],
    queryFn: async () => {
      await held?.ask();
      return true;
    },
    enabled: isKicked && held !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const { blocked } = ended;
  const seen = useQuery({
    queryKey: ['reach', blocked, ended.detail],
    queryFn: async () => (await reach?.()) ?? null,
    enabled: blocked !== undefined && reach !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // The next failure may have another cause, and be at another host.
    gcTime: 0,
  });
  const way = blocked && !seen.isFetching ? blockedWay(blocked, seen.data ?? undefined, seen.isError) : undefined;

  const isOpen = door.kind === 'open';
  const comeBack = useReturn({ joining, isOpen, go: onRejoin, stand: onStand });

  const refusal = asked.error ? faultText(asked.error) : undefined;
  const isBanned = refusal?.code === 'BANNED' || (door.kind === 'shut' && door.code === 'BANNED');
  const shut = isBanned ? t('ended.banned') : door.kind === 'shut' ? doorSentence(door, t, i18n.language) : undefined;
  const note = shut ?? (way && t(`ended.blocked.${way.key}`, way.values));
  return (
    <EndedScreen
      {...ended}
      {...rest}
      note={note}
      mayComeBack={door.kind !== 'shut' && !isBanned && (!isKicked || asked.data === true || canAskAtDoor(refusal))}
      joining={joining}
      fault={fault}
      more={MAY_BE_THE_NETWORK.includes(ended.reason) ? test : undefined}
      onRejoin={comeBack}
    />
  );
}

/** The place is gone, but nobody has said that we may not have another. */
function canAskAtDoor(refusal: FaultText | undefined): boolean {
  return refusal?.code === 'UNAUTHENTICATED' || refusal?.code === 'MEETING_NOT_FOUND';
}
