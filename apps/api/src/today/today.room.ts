import type { Room } from '../changes/room';

export const TODAY_ROOM: Room = { controllers: [], providers: () => [] };
