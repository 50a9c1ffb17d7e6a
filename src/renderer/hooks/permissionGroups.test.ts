import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../shared/domain/permission';
import { PERMISSION_GROUPS } from './permissionGroups';

test('every permission has its place, once', () => {
  expect(PERMISSION_GROUPS.flatMap(({ permissions }): string[] => [...permissions]).sort()).toEqual(
    [...PERMISSIONS].sort(),
  );
});
