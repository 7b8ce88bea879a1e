import { date, formatDate } from '@rettid/domain';
import { exemptionWire, offerWire } from '../../../testing/case-wire';
import { offerGaps } from './offer-gaps';

const TODAY = date('2022-03-01');

function gaps(
  ...given: [offers: Parameters<typeof offerGaps>[0], exemptions: Parameters<typeof offerGaps>[1], since?: string]
) {
  const [offers, exemptions, since = '2020-01-01'] = given;
  return offerGaps(offers, exemptions, date(since), TODAY).map(
    ({ from, to, months, isOngoing }) => `${formatDate(from)}/${formatDate(to)} ${months}${isOngoing ? ' →' : ''}`,
  );
}

describe('times without an offer', () => {
  it('is one that reaches today where there was never an offer', () => {
    expect(gaps([], [])).toEqual(['2020-01-01/2022-03-01 26 →']);
  });

  it('lies between the days of two offers', () => {
    const offers = [
      offerWire({ startsOn: '2020-01-01', endsOn: '2020-11-30' }),
      offerWire({ startsOn: '2022-03-01', endsOn: '2022-04-30' }),
    ];
    expect(gaps(offers, [])).toEqual(['2020-12-01/2022-02-28 15']);
  });

  it('is not told where it is shorter than six months', () => {
    expect(gaps([offerWire({ startsOn: '2020-01-01', endsOn: '2021-09-02' })], [])).toEqual([]);
    expect(gaps([offerWire({ startsOn: '2020-01-01', endsOn: '2021-09-01' })], [])).toEqual([
      '2021-09-02/2022-03-01 6 →',
    ]);
  });

  it('ends where an exemption from offers begins, and starts anew after it', () => {
    const exempt = exemptionWire({ kind: 'offers', validFrom: '2020-08-01', validTo: '2020-12-31' });
    expect(gaps([], [exempt])).toEqual(['2020-01-01/2020-07-31 7', '2021-01-01/2022-03-01 14 →']);
  });

  it('follows an exemption only as long as it was in force', () => {
    const closed = exemptionWire({ kind: 'offers', validFrom: '2020-01-01', validTo: null, closedOn: '2021-02-28' });
    const never = exemptionWire({ kind: 'offers', validFrom: '2021-06-01', validTo: null, closedOn: '2021-05-31' });
    expect(gaps([], [closed, never])).toEqual(['2021-03-01/2022-03-01 12 →']);
  });

  it('takes no notice of a mentor, of exemptions from interviews, or of undtagelser from the 225-hour rule', () => {
    const mentor = offerWire({ kind: 'mentor', startsOn: '2020-01-01' });
    const others = [
      exemptionWire({ kind: 'interviews', validFrom: '2020-01-01' }),
      exemptionWire({ kind: 'hours_225', validFrom: '2020-01-01' }),
    ];
    expect(gaps([mentor], others)).toEqual(['2020-01-01/2022-03-01 26 →']);
  });

  it('does not begin before the present time on benefits', () => {
    const before = offerWire({ startsOn: '2019-01-01', endsOn: '2019-03-31' });
    expect(gaps([before], [], '2021-01-01')).toEqual(['2021-01-01/2022-03-01 14 →']);
  });

  it('is never told of somebody who receives no benefit', () => {
    expect(offerGaps([], [], null, TODAY)).toEqual([]);
  });

  it('knows overlapping and open offers', () => {
    const offers = [
      offerWire({ startsOn: '2020-01-01', endsOn: '2021-12-31' }),
      offerWire({ startsOn: '2020-06-01', endsOn: '2020-07-31' }),
    ];
    expect(gaps(offers, [])).toEqual([]);
    expect(gaps([offerWire({ startsOn: '2020-02-01' })], [])).toEqual([]);
  });

  it('does not see an offer to come as an end of the gap before today', () => {
    expect(gaps([offerWire({ startsOn: '2022-04-01' })], [])).toEqual(['2020-01-01/2022-03-01 26 →']);
  });
});
