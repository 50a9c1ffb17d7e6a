import { expect, test } from 'vitest';
import { checkDraft, type DraftForm, toDraft } from './checkDraft';

const form = (change: Partial<DraftForm>): DraftForm => ({
  kind: 'livekit',
  name: '',
  url: 'wss://meet.example.org',
  apiKey: 'key',
  apiSecret: 'secret',
  ...change,
});

test('a full form has no problems', () => {
  expect(checkDraft(form({}))).toEqual({});
  expect(checkDraft(form({ kind: 'host', url: 'https://parley.example.org', apiSecret: '' }))).toEqual({});
});

test('each field is named for what is wrong with it', () => {
  expect(checkDraft(form({ url: ' ', apiKey: '', apiSecret: ' ' }))).toEqual({
    url: 'missing',
    apiKey: 'missing',
    apiSecret: 'missing',
  });
  expect(checkDraft(form({ url: 'meet.example.org' }))).toEqual({ url: 'urlLivekit' });
  expect(checkDraft(form({ kind: 'host', url: 'wss://meet.example.org' }))).toEqual({ url: 'urlHost' });
  expect(checkDraft(form({ url: 'wss://' }))).toEqual({ url: 'urlLivekit' });
});

test('a draft carries only what its kind has', () => {
  expect(toDraft(form({ kind: 'host', name: ' Team ', url: ' https://a.b ' }))).toEqual({
    kind: 'host',
    name: 'Team',
    url: 'https://a.b',
    apiKey: 'key',
  });
});
