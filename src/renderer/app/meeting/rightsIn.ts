import type { RoomConfig } from '../../../shared/domain/roomConfig';
import type { RoomFacts } from './Door';
import type { OwnRights, Wishes } from './initialMedia';

/** What a room and our role in it let us do with our own devices. */
export function rightsIn({ permissions, mayPublish }: Pick<RoomFacts, 'permissions' | 'mayPublish'>): OwnRights {
  const may = (name: NonNullable<RoomFacts['permissions']>[number]) => permissions?.includes(name) ?? true;
  return {
    mayUseMicrophone: mayPublish && may('mediaPublishAudio'),
    mayUseCamera: mayPublish && may('mediaPublishVideo'),
    mayUseBackground: may('mediaChangeVirtualBackground'),
  };
}

/** How a room wants people to come in: what it says is off at first is off, the rest is as each person has it. */
export function wishesOf({ join }: Pick<RoomConfig, 'join'>): Wishes {
  return {
    ...(join.camera ? {} : { cameraOn: false }),
    ...(join.microphone ? {} : { microphoneOn: false }),
  };
}
