// What the overview's server says: /api/overview, by the Cockpit's login.
import { askedUnder } from '../common/server';

export interface Figure { kind: string; label: string; count: number }
export interface Overview {
  day: string; place: string; month: string;
  topics: { received: number; states: Figure[]; difference: number };
  duty: { communities: number; held: number };
  figures: Figure[];
  /** the last twelve, the oldest first; none for communities and departments */
  months: { month: string; received: number; closed: number }[];
  steps: { step: string; number: number; label: string; count: number }[];
}
export interface Row { id: string; topic: string | null; title: string; place: string; what: string; who: string; since: string | null }
export interface Stretch { kind: string; label: string; explanation: string; aboutTopics: boolean; rows: Row[]; next: string | null }
/** Of how many topics it is told, in working days. */
export interface Stay { topics: number; median: number | null; worst: number | null }
export interface Step { step: string; element: string; number: number; label: string; standing: number; soFar: Stay; passed: Stay }
export interface Steps { from: string; today: string; place: string; definitions: string[]; steps: Step[];
  back: { from: string; fromLabel: string; to: string; toLabel: string; topics: number }[];
  firstReading: { taken: Stay; waiting: number } }

const asked = askedUnder('/api/overview', '');

export const api = {
  overview: () => asked<Overview>(''),
  list: (kind: string, narrowed: Record<string, string>, after: string) =>
    asked<Stretch>(`/lists/${encodeURIComponent(kind)}?${new URLSearchParams({ ...narrowed, ...after && { after } })}`),
  steps: (days: number) => asked<Steps>(`/steps?days=${days}`),
};
