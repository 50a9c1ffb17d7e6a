import { isContractProcedure } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../src/shared/contract/api';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { CASES } from './cases';
import { createWorld, type World } from './support/createWorld';
import { TRANSPORTS } from './support/transports';

let meetingServer: MeetingServer;
let world: World | undefined;
beforeAll(async () => {
  meetingServer = await startMeetingServer();
});
afterEach(() => world?.close());
afterAll(() => meetingServer.stop());

function procedurePaths(router: object, path: string[] = []): string[] {
  return Object.entries(router).flatMap(([key, value]) =>
    isContractProcedure(value) ? [[...path, key].join('.')] : procedurePaths(value, [...path, key]),
  );
}

test('every procedure of the contract has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual(procedurePaths(api).sort());
});

describe.each(Object.keys(CASES))('%s', (path) => {
  test('answers alike over every transport', async () => {
    const outcomes = new Map<string, unknown>();
    for (const [name, open] of Object.entries(TRANSPORTS)) {
      world = await createWorld(meetingServer);
      const transport = open(world);
      outcomes.set(name, await CASES[path]?.(transport));
      transport.close();
      expect(world.log.errors, name).toEqual([]);
      await world.close();
      world = undefined;
    }
    const [[, direct] = [], ...others] = outcomes;
    expect(direct).toMatchSnapshot();
    for (const [name, found] of others) expect(found, name).toEqual(direct);
  });
});
