import type { Room as LiveKitRoom } from 'livekit-client';

const TOPIC = 'lk-chat-topic';
const TICK_MS = 20;

/** Sends numbered messages at a steady rate, as LiveKit's older clients write them. Returns how many. */
export async function flood(room: LiveKitRoom, perSecond: number, seconds: number): Promise<number> {
  const total = perSecond * seconds;
  const began = performance.now();
  let sent = 0;
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent++) {
      const message = { id: `flood-${sent}`, timestamp: Date.now(), message: `Number ${sent}` };
      await room.localParticipant.publishData(new TextEncoder().encode(JSON.stringify(message)), {
        reliable: true,
        topic: TOPIC,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  return sent;
}
