import type { ProblemWords } from '@rettid/web';

/** What staff are told where the API tells nothing. */
export const WORDS_OF_PROBLEMS: ProblemWords = {
  unreachable: {
    title: 'Der er ingen forbindelse til Rettid',
    detail: 'Serveren svarede ikke. Se efter, om der er netforbindelse, og prøv igen om lidt.',
  },
  unreadable: (status) => ({
    title: 'Svaret kunne ikke læses',
    detail: `Der kom et uventet svar (${status}). Prøv igen om lidt.`,
  }),
};
