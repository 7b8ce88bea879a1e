import type { Room } from '../changes/room';

export const OFFERS_ROOM: Room = { controllers: [], providers: () => [] };
