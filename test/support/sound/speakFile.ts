import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FILE = join(import.meta.dirname, '../speech/twoCities.wav');
const ADDRESS = '/test-speech.wav';

/** Before the page is opened: someone reads aloud into its microphone, "It was the best of times …", again and again. */
export async function speakFile(page: Page): Promise<void> {
  const body = await readFile(FILE);
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ body, contentType: 'audio/wav' }));
  await page.addInitScript(readAloud, ADDRESS);
}

function readAloud(address: string): void {
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    for (const beeps of stream.getAudioTracks()) {
      const context = new AudioContext();
      const buffer = await context.decodeAudioData(await (await fetch(address)).arrayBuffer());
      const reader = new AudioBufferSourceNode(context, { buffer, loop: true });
      const voice = context.createMediaStreamDestination();
      reader.connect(voice);
      reader.start();
      beeps.stop();
      stream.removeTrack(beeps);
      for (const track of voice.stream.getAudioTracks()) stream.addTrack(track);
    }
    return stream;
  };
}
