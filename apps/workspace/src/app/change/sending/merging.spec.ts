import { differences, merged, type MergingChange } from './merging';

interface Minutes {
  readonly text: string;
  readonly place: string;
  readonly topics: readonly string[];
}

const BEGAN: Minutes = { text: 'Vi talte om job.', place: 'Lokale 4', topics: ['job'] };

function change(mine: Partial<Minutes>): MergingChange<Minutes, object> {
  return {
    citizenId: 'c-1',
    recordVersion: 1,
    began: BEGAN,
    mine: { ...BEGAN, ...mine },
    fields: {
      text: { label: 'Referat', words: (text) => text },
      place: { label: 'Sted', words: (place) => place },
      topics: { label: 'Emner', words: (topics) => topics.join(', ') },
    },
    saved: () => null,
    take: () => undefined,
    send: () => Promise.resolve({}),
  };
}

describe('two changes of one record', () => {
  it('differ in no field that both have alike', () => {
    expect(differences(change({ text: 'Nyt' }), { ...BEGAN, text: 'Nyt' })).toEqual([]);
  });

  it('propose for a field that one of them changed what that one wrote, and leave a field of both to choose', () => {
    const found = differences(change({ text: 'Mit', topics: ['job', 'helbred'] }), {
      text: 'Gemt',
      place: 'Lokale 7',
      topics: ['job'],
    });
    expect(found).toEqual([
      { field: 'text', label: 'Referat', mine: 'Mit', saved: 'Gemt', proposed: null },
      { field: 'place', label: 'Sted', mine: 'Lokale 4', saved: 'Lokale 7', proposed: 'saved' },
      { field: 'topics', label: 'Emner', mine: 'job, helbred', saved: 'job', proposed: 'mine' },
    ]);
  });

  it('become one, each field from the chosen side', () => {
    const saved = { text: 'Gemt', place: 'Lokale 7', topics: ['job'] };
    const chosen = new Map([
      ['text', 'mine'],
      ['place', 'saved'],
    ] as const);
    expect(merged({ ...BEGAN, text: 'Mit' }, saved, chosen)).toEqual({
      text: 'Mit',
      place: 'Lokale 7',
      topics: ['job'],
    });
  });
});
