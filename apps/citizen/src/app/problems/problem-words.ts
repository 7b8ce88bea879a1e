import type { ProblemWords } from '@rettid/web';

/** What the citizen is told where the API tells nothing. */
export const WORDS_OF_PROBLEMS: ProblemWords = {
  unreachable: {
    title: 'Der er ingen forbindelse',
    detail: 'Se efter, om du er på nettet, og prøv igen om lidt.',
  },
  unreadable: () => ({
    title: 'Noget gik galt hos os',
    detail: 'Det er ikke din skyld. Prøv igen om lidt.',
  }),
};
