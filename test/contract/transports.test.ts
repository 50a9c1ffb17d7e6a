import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../src/shared/contract/api';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { CASES } from './cases';
import { createWorld, type World } from './support/createWorld';
import { TRANSPORTS, type Transport } from './support/transports';

let meetingServer: MeetingServer;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
afterAll(() => meetingServer.stop());

function procedurePaths(router: object, path: string[] = []): string[] {
  return Object.entries(router).flatMap(([key, value]) =>
    isContractProcedure(value) ? [[...path, key].join('.')] : procedurePaths(value, [...path, key]),
  );
}

test('every procedure of the contract has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual(procedurePaths(api).sort());
});

/** Plays a case in a world of its own. */
async function play(path: string, open: (world: World) => Transport): Promise<unknown> {
  const world = await createWorld(meetingServer);
  const transport = open(world);
  try {
    const outcome = await CASES[path]?.(transport);
    expect(world.log.errors).toEqual([]);
    return outcome;
  } finally {
    transport.close();
    await world.close();
  }
}

describe.each(Object.keys(CASES))('%s', (path) => {
  test('answers alike over every transport', async () => {
    const playing = Object.entries(TRANSPORTS).map(async ([name, open]) => [name, await play(path, open)] as const);
    const [[, direct] = [], ...others] = await Promise.all(playing);
    expect(direct).toMatchSnapshot();
    for (const [name, found] of others) expect(found, name).toEqual(direct);
  });
});
