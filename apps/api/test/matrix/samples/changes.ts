import type { KeepDraftWire, StrikeRecordWire } from '@rettid/contracts';
import { recordOf, type Sample } from './sample';

/** A version that no record of the world has. */
const STALE: StrikeRecordWire = { recordVersion: 999, reason: 'Oprettet på den forkerte borger' };
const DRAFT: KeepDraftWire = { text: 'Borgeren fortæller, at' };

export const CHANGE_SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/citizens/:id/history': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/history` }),
  },
  // A contact: everybody who may ask may strike one.
  'POST /api/citizens/:id/records/:type/:recordId/strike': {
    of: 'citizen',
    permission: 'contact.record',
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/records/contacts/${recordOf(citizen, 'contact')}/strike`,
      payload: STALE,
    }),
    whereOpen: 409,
  },
  'POST /api/citizens/:id/records/:type/:recordId/restore': {
    of: 'citizen',
    permission: 'contact.record',
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/records/contacts/${recordOf(citizen, 'struck-contact')}/restore`,
      payload: STALE,
    }),
    whereOpen: 409,
  },
  'PUT /api/citizens/:id/drafts/:key': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/drafts/interview`, payload: DRAFT }),
  },
  'GET /api/citizens/:id/drafts/:key': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/drafts/interview` }),
  },
  'DELETE /api/citizens/:id/drafts/:key': {
    of: 'citizen',
    permission: 'note.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/drafts/interview` }),
    whereOpen: 204,
  },
};
