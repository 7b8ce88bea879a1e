import { exemptionWire } from '../../testing/case-wire';
import { exemptionChains } from './exemption-chains';

function exemption(exemptionId: string, extendsExemptionId: string | null = null) {
  return exemptionWire({ validFrom: '2021-01-01', exemptionId, extendsExemptionId });
}

function chains(...exemptions: ReturnType<typeof exemption>[]): string[] {
  return exemptionChains(exemptions).map((chain) => chain.map(({ exemptionId }) => exemptionId).join(' '));
}

describe('chains of exemptions', () => {
  it('keeps a decision that extends nothing by itself', () => {
    expect(chains(exemption('b'), exemption('a'))).toEqual(['b', 'a']);
  });

  it('puts what a decision extends after it, however long the chain', () => {
    expect(chains(exemption('c', 'b'), exemption('b', 'a'), exemption('a'))).toEqual(['c b a']);
  });

  it('keeps two chains apart', () => {
    const all = [exemption('d', 'b'), exemption('c', 'a'), exemption('b'), exemption('a')];
    expect(chains(...all)).toEqual(['d b', 'c a']);
  });

  it('shows a decision that two others extend once', () => {
    expect(chains(exemption('c', 'a'), exemption('b', 'a'), exemption('a'))).toEqual(['c a', 'b']);
  });

  it('begins a chain anew where what it extends is of another kind, or not there', () => {
    expect(chains(exemption('b', 'gone'), exemption('a'))).toEqual(['b', 'a']);
  });

  it('follows no circle, and loses nothing in one', () => {
    expect(chains(exemption('a', 'b'), exemption('b', 'a'), exemption('c', 'c'))).toEqual(['a b', 'c']);
  });
});
