import type { Path, ReceivedTrack, SentLayer, SentTrack, StatsSnapshot } from './StatsSnapshot';

/** One entry of a WebRTC report. Browsers know different fields, so each is looked at before it is believed. */
export type RawStats = Readonly<Record<string, unknown>>;

/** Reads the reports of our peer connections. */
export function digestStats(reports: readonly (readonly RawStats[])[], at: number): StatsSnapshot {
  const parts = reports.map(digestOne);
  return {
    at,
    sent: parts.flatMap(({ sent }) => sent),
    received: parts.flatMap(({ received }) => received),
    path: parts.find(({ path }) => path)?.path,
  };
}

function digestOne(entries: readonly RawStats[]) {
  const byId = new Map(entries.map((entry) => [text(entry.id), entry]));
  const find = (id: unknown) => byId.get(text(id));
  const all = (type: string) => entries.filter((entry) => entry.type === type);
  return {
    sent: sentTracks(all('outbound-rtp'), find),
    received: all('inbound-rtp').map((entry) => receivedTrack(entry, find)),
    path: pathOf(all('transport'), all('candidate-pair'), find),
  };
}

type Find = (id: unknown) => RawStats | undefined;

function sentTracks(entries: readonly RawStats[], find: Find): SentTrack[] {
  const tracks = new Map<string, RawStats[]>();
  for (const entry of entries) {
    const trackId = text(find(entry.mediaSourceId)?.trackIdentifier);
    // A sender whose track was taken away counts on, for nobody.
    if (trackId) tracks.set(trackId, [...(tracks.get(trackId) ?? []), entry]);
  }
  return [...tracks].map(([trackId, layers]) => {
    const [first = {}] = layers;
    const source = find(first.mediaSourceId);
    const remotes = layers.map((layer) => find(layer.remoteId)).filter((remote) => remote !== undefined);
    return {
      trackId,
      kind: first.kind === 'video' ? 'video' : 'audio',
      codec: codecOf(first, find),
      bytes: sum(layers, 'bytesSent'),
      packets: sum(layers, 'packetsSent'),
      lost: sum(remotes, 'packetsLost'),
      jitter: most(remotes, 'jitter'),
      roundTrip: most(remotes, 'roundTripTime'),
      sourceFps: number(source?.framesPerSecond),
      targetBitrate: sum(layers, 'targetBitrate') || undefined,
      layers: layers.map(sentLayer).sort((a, b) => (a.height ?? 0) - (b.height ?? 0)),
    };
  });
}

function sentLayer(entry: RawStats): SentLayer {
  const durations = (entry.qualityLimitationDurations ?? {}) as RawStats;
  return {
    id: text(entry.rid),
    isActive: entry.active !== false,
    width: number(entry.frameWidth),
    height: number(entry.frameHeight),
    fps: number(entry.framesPerSecond),
    frames: number(entry.framesEncoded) ?? 0,
    encoder: text(entry.encoderImplementation) || undefined,
    limitation: text(entry.qualityLimitationReason) || undefined,
    limitedSeconds: { cpu: number(durations.cpu) ?? 0, bandwidth: number(durations.bandwidth) ?? 0 },
  };
}

function receivedTrack(entry: RawStats, find: Find): ReceivedTrack {
  return {
    trackId: text(entry.trackIdentifier),
    kind: entry.kind === 'video' ? 'video' : 'audio',
    codec: codecOf(entry, find),
    bytes: number(entry.bytesReceived) ?? 0,
    packets: number(entry.packetsReceived) ?? 0,
    lost: number(entry.packetsLost) ?? 0,
    jitter: number(entry.jitter),
    width: number(entry.frameWidth),
    height: number(entry.frameHeight),
    fps: number(entry.framesPerSecond),
    framesReceived: number(entry.framesReceived) ?? 0,
    framesDecoded: number(entry.framesDecoded) ?? 0,
    framesDropped: number(entry.framesDropped) ?? 0,
    freezes: number(entry.freezeCount) ?? 0,
    decoder: text(entry.decoderImplementation) || undefined,
    concealedSamples: (number(entry.concealedSamples) ?? 0) - (number(entry.silentConcealedSamples) ?? 0),
    samples: number(entry.totalSamplesReceived) ?? 0,
  };
}

function pathOf(transports: readonly RawStats[], pairs: readonly RawStats[], find: Find): Path | undefined {
  const pair =
    transports.map(({ selectedCandidatePairId }) => find(selectedCandidatePairId)).find((one) => one !== undefined) ??
    // Firefox marks the pair instead.
    pairs.find(({ selected }) => selected === true);
  if (!pair) return undefined;
  const local = find(pair.localCandidateId) ?? {};
  const remote = find(pair.remoteCandidateId) ?? {};
  const protocol = text(local.relayProtocol) || text(local.protocol) || text(remote.protocol);
  const address = text(remote.address) || text(remote.ip);
  return {
    protocol: protocol === 'tls' ? 'tls' : protocol === 'tcp' ? 'tcp' : 'udp',
    isRelayed: local.candidateType === 'relay',
    roundTrip: number(pair.currentRoundTripTime),
    availableUp: number(pair.availableOutgoingBitrate),
    bytesReceived: number(pair.bytesReceived) ?? 0,
    answers: (number(pair.responsesReceived) ?? 0) + (number(pair.requestsReceived) ?? 0),
    remoteAddress: address ? `${address}:${text(remote.port) || number(remote.port) || ''}` : undefined,
  };
}

function codecOf(entry: RawStats, find: Find): string | undefined {
  return text(find(entry.codecId)?.mimeType).split('/')[1] || undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function sum(entries: readonly RawStats[], field: string): number {
  return entries.reduce((total, entry) => total + (number(entry[field]) ?? 0), 0);
}

function most(entries: readonly RawStats[], field: string): number | undefined {
  const values = entries.map((entry) => number(entry[field])).filter((value) => value !== undefined);
  return values.length > 0 ? Math.max(...values) : undefined;
}
