import { expect, test } from 'vitest';
import { foldText } from './foldText';

test('accents, capitals and wide letters make no difference', () => {
  expect(foldText('Éléonore Ünsal')).toBe('eleonore unsal');
  expect(foldText('ＡＢＣ')).toBe('abc');
  expect(foldText('ミュート')).toBe(foldText('ﾐｭｰﾄ'));
});
