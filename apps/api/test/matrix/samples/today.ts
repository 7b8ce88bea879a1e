import type { PrivateNoteWire } from '@rettid/contracts';
import type { Sample } from './sample';

const NOTE: PrivateNoteWire = { text: 'Ring om praktikken', on: '2022-03-04', colour: 'yellow' };

export const TODAY_SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/today': { of: 'actor', permission: 'today.read', request: () => ({ url: '/api/today' }) },
  'GET /api/citizens/:id/note': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/note` }),
  },
  'PUT /api/citizens/:id/note': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/note`, payload: NOTE }),
  },
  'DELETE /api/citizens/:id/note': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/note` }),
    whereOpen: 204,
  },
};
