import { expect, it } from 'vitest';
import { csvName, pollCsv } from './pollCsv';

const words = { option: 'Option', votes: 'Votes', share: 'Share', names: 'Names' };

it('writes a line for each option', () => {
  const poll = {
    question: 'Tea, or "coffee"?',
    isAnonymous: false,
    voters: 3,
    options: [
      {
        text: 'Tea',
        votes: 2,
        voters: [
          { identity: 'a', name: 'Ada' },
          { identity: 'b', name: 'Bo' },
        ],
      },
      { text: 'Coffee', votes: 1, voters: [{ identity: 'c', name: 'Chi' }] },
    ],
  };
  expect(pollCsv(poll, words)).toBe(
    '\uFEFF"Tea, or ""coffee""?"\r\n"Option","Votes","Share","Names"\r\n"Tea","2","67%","Ada; Bo"\r\n"Coffee","1","33%","Chi"\r\n',
  );
});

it('names nobody in an anonymous poll, and divides nothing by nobody', () => {
  const poll = { question: 'Well?', isAnonymous: true, voters: 0, options: [{ text: 'Yes', votes: 0 }] };
  expect(pollCsv(poll, words)).toBe('\uFEFF"Well?"\r\n"Option","Votes","Share"\r\n"Yes","0","0%"\r\n');
});

it('lets nothing through that a program for tables would work out', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'];
  const poll = {
    question: '=HYPERLINK("https://evil.example")',
    isAnonymous: false,
    voters: 1,
    options: texts.map((text) => ({ text, votes: 1, voters: [{ identity: 'x', name: '=cmd' }] })),
  };
  for (const field of pollCsv(poll, words)
    .slice(1)
    .match(/"(?:[^"]|"")*"/gu) ?? []) {
    expect(field).not.toMatch(/^"\s*[=+@-]/u);
  }
});

it('names the file by the question', () => {
  expect(csvName('Was trinken wir: Tee/Kaffee?')).toBe('Was-trinken-wir-Tee-Kaffee.csv');
  expect(csvName('何を飲みますか？')).toBe('何を飲みますか.csv');
  expect(csvName('…/../')).toBe('poll.csv');
});
